package com.crmres.sandbox.graph;

import java.net.URI;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Headers of interactive messages. */
final class Headers {

    private static final int TEXT = 60;
    private static final Set<String> MEDIA = Set.of("image", "video", "document");

    private Headers() {}

    static void checkTextOnly(JsonNode interactive) {
        if (interactive.has("header")) {
            JsonNode header = interactive.path("header");
            Limits.require(
                    header.path("type").asString("").equals("text"),
                    () -> GraphErrors.invalidValue("Header type must be text for this interactive message"));
            Limits.text(header, "text", "Header text", TEXT);
        }
    }

    static void checkTextOrMedia(JsonNode interactive) {
        String type = interactive.path("header").path("type").asString("");
        if (MEDIA.contains(type)) {
            checkMedia(interactive.path("header").path(type), type);
        } else {
            checkTextOnly(interactive);
        }
    }

    private static void checkMedia(JsonNode media, String type) {
        if (media.has("id")) {
            throw GraphErrors.invalidValue("Header " + type + ": there is no media with this id");
        }
        String link = Limits.text(media, "link", "Header " + type + " link", 2048);
        try {
            Limits.require(
                    Set.of("http", "https")
                            .contains(String.valueOf(URI.create(link).getScheme())),
                    () -> GraphErrors.invalidValue("Header " + type + " link is not a valid URI"));
        } catch (IllegalArgumentException e) {
            throw GraphErrors.invalidValue("Header " + type + " link is not a valid URI");
        }
    }
}

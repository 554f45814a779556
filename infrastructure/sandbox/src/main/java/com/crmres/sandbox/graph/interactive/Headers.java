package com.crmres.sandbox.graph.interactive;

import com.crmres.sandbox.graph.media.AttachedMedia;
import com.crmres.sandbox.graph.media.FileKind;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Headers of interactive messages. */
@Component
class Headers {

    private static final int TEXT = 60;
    private static final Map<String, FileKind> MEDIA =
            Map.of("image", FileKind.IMAGE, "video", FileKind.VIDEO, "document", FileKind.DOCUMENT);

    private final AttachedMedia attached;

    Headers(AttachedMedia attached) {
        this.attached = attached;
    }

    static void checkNone(JsonNode interactive) {
        Limits.require(
                !interactive.has("header"),
                () -> GraphErrors.invalidValue("Header is not allowed for this interactive message"));
    }

    static void checkTextOnly(JsonNode interactive) {
        if (interactive.has("header")) {
            JsonNode header = interactive.path("header");
            Limits.require(
                    header.path("type").asString("").equals("text"),
                    () -> GraphErrors.invalidValue("Header type must be text for this interactive message"));
            Limits.text(header, "text", "Header text", TEXT);
        }
    }

    void checkTextOrMedia(BusinessNumber number, JsonNode interactive) {
        String type = interactive.path("header").path("type").asString("");
        FileKind media = MEDIA.get(type);
        if (media == null) {
            checkTextOnly(interactive);
        } else {
            attached.check(
                    number, media, interactive.path("header").path(type), "interactive['header']['" + type + "']");
        }
    }
}

package com.crmres.model.whatsapp;

import java.util.Map;

/** What stands above the words of an interactive message: a line of text, or a picture, film or document. */
public record Header(String type, String value, boolean byId) {

    static final int LONGEST = 60;

    private static final int LONGEST_REFERENCE = 2048;

    public Header {
        Limits.that(type.matches("text|image|video|document"), "header.type");
        Limits.text("header", value, type.equals("text") ? LONGEST : LONGEST_REFERENCE);
    }

    public static Header text(String text) {
        return new Header("text", text, false);
    }

    public static Header image(String link) {
        return new Header("image", link, false);
    }

    /** A file that Meta has already. */
    public static Header uploaded(Media.Kind kind, String mediaId) {
        return new Header(kind.code(), mediaId, true);
    }

    boolean isText() {
        return type.equals("text");
    }

    Map<String, Object> json() {
        Object own = isText() ? value : Map.of(byId ? "id" : "link", value);
        return Map.of("type", type, type, own);
    }
}

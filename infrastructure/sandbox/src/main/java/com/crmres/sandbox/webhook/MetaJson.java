package com.crmres.sandbox.webhook;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in the bytes that Meta sends and signs: everything outside ASCII as lower-case escapes, and slashes escaped. */
public final class MetaJson {

    private static final String HEX = "0123456789abcdef";

    private MetaJson() {}

    public static String write(JsonMapper json, JsonNode node) {
        return escape(json.writeValueAsString(node));
    }

    static String escape(String written) {
        StringBuilder escaped = new StringBuilder(written.length() + written.length() / 4);
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '/') {
                // a slash occurs in JSON only inside a string
                escaped.append("\\/");
            } else if (c < 0x7f) {
                escaped.append(c);
            } else {
                escaped.append("\\u")
                        .append(HEX.charAt(c >> 12))
                        .append(HEX.charAt(c >> 8 & 15))
                        .append(HEX.charAt(c >> 4 & 15))
                        .append(HEX.charAt(c & 15));
            }
        }
        return escaped.toString();
    }
}

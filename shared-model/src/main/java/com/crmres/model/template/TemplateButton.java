package com.crmres.model.template;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A button below a template.
 *
 * @param url where it leads; may end with one variable
 * @param phoneNumber who is called
 * @param example a whole address with the variable filled in, or a code that is copied
 */
public record TemplateButton(
        Kind kind,
        @Nullable String text,
        @Nullable String url,
        @Nullable String phoneNumber,
        @Nullable String example) {

    /** A button that answers with its own words. */
    public static TemplateButton quickReply(String text) {
        return new TemplateButton(Kind.QUICK_REPLY, text, null, null, null);
    }

    /** What a button does. */
    public enum Kind {
        QUICK_REPLY,
        URL,
        PHONE_NUMBER,
        COPY_CODE;

        /** As the API spells it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Map<String, Object> toMeta() {
        Map<String, Object> button = new LinkedHashMap<>();
        button.put("type", kind.name());
        putIfThere(button, "text", kind == Kind.COPY_CODE ? null : text);
        putIfThere(button, "url", url);
        putIfThere(button, "phone_number", phoneNumber);
        if (example != null) {
            button.put("example", kind == Kind.URL ? List.of(example) : example);
        }
        return button;
    }

    private static void putIfThere(Map<String, Object> button, String name, @Nullable String value) {
        if (value != null) {
            button.put(name, value);
        }
    }
}

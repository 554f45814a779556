package com.crmres.model.whatsapp;

import com.crmres.model.conversation.MessageContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that Meta has approved, with what fills its places.
 *
 * @param header what fills the place above; absent where nothing does
 * @param body in the order of the places, or each with its name
 * @param words what it says in all, for whoever reads the conversation later
 */
public record Template(
        String name,
        String language,
        @Nullable HeaderValue header,
        List<Value> body,
        List<ButtonValue> buttons,
        @Nullable String words)
        implements Outgoing {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");
    private static final int MOST_BUTTONS = 10;
    private static final int LONGEST_VALUE = 1024;
    private static final int LONGEST_PAYLOAD = 256;

    public Template {
        Limits.that(NAME.matcher(name).matches(), "template.name");
        Limits.that(LANGUAGE.matcher(language).matches(), "template.language");
        Limits.that(
                body.stream().map(value -> value.name() == null).distinct().count() <= 1, "named and unnamed values");
        Limits.different(
                "value names",
                body.stream().filter(Value::isNamed).toList(),
                value -> Objects.requireNonNull(value.name()));
        Limits.that(buttons.size() <= MOST_BUTTONS, "buttons");
        Limits.different("button indexes", buttons, button -> Integer.toString(button.index()));
        body = List.copyOf(body);
        buttons = List.copyOf(buttons);
    }

    public static Template of(String name, String language, String... values) {
        return new Template(
                name, language, null, List.of(values).stream().map(Value::of).toList(), List.of(), null);
    }

    public Template saying(String inAll) {
        return new Template(name, language, header, body, buttons, inAll);
    }

    /**
     * What fills one place: a single line, because Meta refuses others.
     *
     * @param name of the place where places have names
     */
    public record Value(@Nullable String name, String text) {

        private static final Pattern PLACE = Pattern.compile("[a-z0-9_]{1,64}");
        private static final Pattern BROKEN = Pattern.compile("[\\n\\r\\t]| {5,}");

        public Value {
            Limits.that(name == null || PLACE.matcher(name).matches(), "value.name");
            Limits.text("value", text, LONGEST_VALUE);
            Limits.that(!BROKEN.matcher(text).find(), "value of several lines");
        }

        public static Value of(String text) {
            return new Value(null, text);
        }

        public static Value named(String name, String text) {
            return new Value(name, text);
        }

        /** A text of any shape, as one line that fits. */
        public static Value line(@Nullable String name, String text) {
            String line = text.strip().replaceAll("\\s+", " ");
            int most =
                    Math.min(line.length(), line.offsetByCodePoints(0, Math.min(Limits.length(line), LONGEST_VALUE)));
            return new Value(name, line.substring(0, most));
        }

        boolean isNamed() {
            return name != null;
        }

        private Map<String, Object> json() {
            return name == null
                    ? Map.of("type", "text", "text", text)
                    : Map.of("type", "text", "parameter_name", name, "text", text);
        }
    }

    /** What fills the header: a word, a file or a place. */
    public sealed interface HeaderValue {

        /** A word in the header's line. */
        record Words(Value value) implements HeaderValue {

            public Words {
                Limits.text("header", value.text(), Header.LONGEST);
            }
        }

        /** A picture, film or document. */
        record File(Media media) implements HeaderValue {}

        /** A place on the map; Meta wants its name and address. */
        record Place(Outgoing.Location location) implements HeaderValue {

            public Place {
                Limits.that(location.name() != null && location.address() != null, "header.location");
            }
        }

        private Map<String, Object> json() {
            return switch (this) {
                case Words words -> words.value().json();
                case File file -> typed(file.media().content());
                case Place place -> typed(place.location().content());
            };
        }

        private static Map<String, Object> typed(MessageContent content) {
            return Map.of("type", content.kind(), content.kind(), Objects.requireNonNull(content.payload()));
        }
    }

    /** What fills a button of the template, counted from 0. */
    public record ButtonValue(int index, Kind kind, String value) {

        public ButtonValue {
            Limits.that(index >= 0 && index < MOST_BUTTONS, "button.index");
            Limits.text("button." + kind.subType, value, kind.longest);
        }

        /** What a button does. */
        public enum Kind {
            /** The payload comes back when it is touched. */
            QUICK_REPLY("quick_reply", "payload", "payload", LONGEST_PAYLOAD),
            /** The end of the address. */
            URL("url", "text", "text", Interactive.LONGEST_URL),
            COPY_CODE("copy_code", "coupon_code", "coupon_code", 15),
            CATALOGUE("catalog", "action", "thumbnail_product_retailer_id", LONGEST_PAYLOAD),
            FLOW("flow", "action", "flow_token", LONGEST_PAYLOAD);

            private final String subType;
            private final String type;
            private final String field;
            private final int longest;

            Kind(String subType, String type, String field, int longest) {
                this.subType = subType;
                this.type = type;
                this.field = field;
                this.longest = longest;
            }
        }

        private Map<String, Object> json() {
            Map<String, Object> parameter = kind.type.equals("action")
                    ? Map.of("type", "action", "action", Map.of(kind.field, value))
                    : Map.of("type", kind.type, kind.field, value);
            return Map.of(
                    "type",
                    "button",
                    "sub_type",
                    kind.subType,
                    "index",
                    Integer.toString(index),
                    "parameters",
                    List.of(parameter));
        }
    }

    @Override
    public MessageContent content() {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("name", name);
        template.put("language", Map.of("code", language));
        List<Map<String, Object>> components = components();
        if (!components.isEmpty()) {
            template.put("components", components);
        }
        return new MessageContent("template", words, template, null, false);
    }

    private List<Map<String, Object>> components() {
        List<Map<String, Object>> components = new ArrayList<>();
        if (header != null) {
            components.add(Map.of("type", "header", "parameters", List.of(header.json())));
        }
        if (!body.isEmpty()) {
            components.add(Map.of(
                    "type", "body", "parameters", body.stream().map(Value::json).toList()));
        }
        buttons.forEach(button -> components.add(button.json()));
        return components;
    }
}

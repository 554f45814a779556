package com.crmres.model.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the components of a template as Meta has them, without trusting their shape. */
public final class Components {

    private final List<Map<String, Object>> components;

    public Components(List<Map<String, Object>> components) {
        this.components = components;
    }

    /** What it says, as far as it is made of texts and buttons that are known here. */
    public TemplateContent content() {
        Map<?, ?> header = of("HEADER");
        Map<?, ?> body = of("BODY");
        return new TemplateContent(
                text(header, "text"),
                texts(at(header, "example"), "header_text").findFirst().orElse(null),
                Optional.ofNullable(text(body, "text")).orElse(""),
                list(at(body, "example"), "body_text")
                        .findFirst()
                        .map(Components::strings)
                        .orElse(List.of()),
                text(of("FOOTER"), "text"),
                list(of("BUTTONS"), "buttons").flatMap(Components::button).toList());
    }

    /** What its header shows: text, image, video, document or location; empty without one. */
    public Optional<String> headerFormat() {
        return Optional.ofNullable(text(of("HEADER"), "format")).map(format -> format.toLowerCase(Locale.ROOT));
    }

    private Map<?, ?> of(String type) {
        return components.stream()
                .filter(component -> type.equalsIgnoreCase(text(component, "type")))
                .findFirst()
                .orElse(Map.of());
    }

    private static Stream<TemplateButton> button(Object given) {
        if (!(given instanceof Map<?, ?> button)) {
            return Stream.empty();
        }
        String type = Optional.ofNullable(text(button, "type")).orElse("").toUpperCase(Locale.ROOT);
        return Stream.of(TemplateButton.Kind.values())
                .filter(kind -> kind.name().equals(type))
                .map(kind -> new TemplateButton(
                        kind,
                        text(button, "text"),
                        text(button, "url"),
                        text(button, "phone_number"),
                        example(button)));
    }

    private static @Nullable String example(Map<?, ?> button) {
        String alone = text(button, "example");
        return alone != null ? alone : texts(button, "example").findFirst().orElse(null);
    }

    private static Map<?, ?> at(Map<?, ?> map, String name) {
        return map.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    private static @Nullable String text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : null;
    }

    private static Stream<?> list(Map<?, ?> map, String name) {
        return map.get(name) instanceof List<?> list ? list.stream() : Stream.empty();
    }

    private static Stream<String> texts(Map<?, ?> map, String name) {
        return list(map, name).filter(String.class::isInstance).map(String.class::cast);
    }

    private static List<String> strings(Object given) {
        return given instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}

package com.crmres.sandbox.graph.template.use;

import com.crmres.sandbox.graph.media.AttachedMedia;
import com.crmres.sandbox.graph.media.FileKind;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.graph.template.Placeholders;
import com.crmres.sandbox.graph.template.Template;
import com.crmres.sandbox.number.BusinessNumber;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The header of a template that is sent: words, a file or a place. */
@Component
class HeaderFilling {

    private static final int TEXT = 60;
    private static final Map<String, FileKind> MEDIA =
            Map.of("IMAGE", FileKind.IMAGE, "VIDEO", FileKind.VIDEO, "DOCUMENT", FileKind.DOCUMENT);

    private final AttachedMedia attached;

    HeaderFilling(AttachedMedia attached) {
        this.attached = attached;
    }

    void fill(BusinessNumber number, Template template, List<JsonNode> parameters, ObjectNode shown) {
        String format = template.shape().headerFormat();
        switch (format) {
            case "NONE" -> checkNone(parameters);
            case "TEXT" -> shown.putObject("header").put("format", format).put("text", text(template, parameters));
            default ->
                shown.putObject("header")
                        .put("format", format)
                        .set(format.toLowerCase(Locale.ROOT), object(number, format, parameters));
        }
    }

    private static void checkNone(List<JsonNode> parameters) {
        Limits.require(parameters.isEmpty(), () -> GraphErrors.parameterCount("header", parameters.size(), 0));
    }

    private static String text(Template template, List<JsonNode> parameters) {
        Placeholders variables = Placeholders.of(template.shape().headerText());
        String text = variables.filled(Texts.values("header", variables, template.isNamed(), parameters));
        Limits.require(
                !Limits.exceeds(text, TEXT),
                () -> GraphErrors.tooLong("header text is longer than " + TEXT + " characters after its parameter"));
        return text;
    }

    private JsonNode object(BusinessNumber number, String format, List<JsonNode> parameters) {
        String given = parameters.size() == 1 ? Sent.type(parameters.getFirst()).toUpperCase(Locale.ROOT) : "UNKNOWN";
        Limits.require(
                given.equals(format),
                () -> GraphErrors.parameterFormat(
                        "header: Format mismatch, expected " + format + ", received " + given));
        JsonNode object = parameters.getFirst().path(format.toLowerCase(Locale.ROOT));
        check(number, MEDIA.get(format), object);
        return object;
    }

    private void check(BusinessNumber number, @Nullable FileKind media, JsonNode object) {
        if (media == null) {
            Limits.require(
                    object.hasNonNull("latitude") && object.hasNonNull("longitude"),
                    () -> GraphErrors.missingValue("header: location needs latitude and longitude"));
        } else {
            attached.check(number, media, object, "template['header']['" + media.word() + "']");
        }
    }
}

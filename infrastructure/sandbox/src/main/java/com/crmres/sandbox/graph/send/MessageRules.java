package com.crmres.sandbox.graph.send;

import com.crmres.sandbox.graph.kind.Content;
import com.crmres.sandbox.graph.kind.MessageKind;
import com.crmres.sandbox.graph.refusal.GraphError;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.phone.PriceCategory;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Meta's rules for every message, whatever its kind. */
@Component
class MessageRules {

    private static final int OPAQUE = 512;
    private static final Pattern TOLERATED = Pattern.compile("[+\\-() ]");
    private static final Pattern DIGITS = Pattern.compile("\\d{5,15}");
    private static final Pattern BSUID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");

    private final List<MessageKind> kinds;

    MessageRules(List<MessageKind> kinds) {
        this.kinds = kinds;
    }

    Outgoing check(BusinessNumber number, JsonNode body) {
        checkProduct(body);
        checkTypes(body);
        String to = optional(body, "to");
        String recipient = optional(body, "recipient");
        String input = input(to, recipient);
        String type = body.path("type").asString("text").toLowerCase(Locale.ROOT);
        Content content = kind(type).read(number, body);
        Limits.require(to != null || content.price() != PriceCategory.AUTHENTICATION, GraphErrors::needsPhone);
        String waId = to == null ? null : waId(to);
        String bsuid = to == null ? bsuid(recipient) : null;
        return new Outgoing(input, waId, bsuid, type, content, replyTo(body), opaque(body));
    }

    private static void checkTypes(JsonNode body) {
        Limits.require(
                body.path("recipient_type").asString("individual").equals("individual"),
                () -> GraphErrors.invalidParam("Param recipient_type must be one of {INDIVIDUAL}."));
        Limits.require(
                !body.has("type") || body.path("type").isString(),
                () -> GraphErrors.invalidParam("Param type must be a string."));
    }

    static void checkProduct(JsonNode body) {
        JsonNode product = body.path("messaging_product");
        Limits.require(product.isString(), () -> GraphErrors.required("messaging_product"));
        Limits.require(
                product.stringValue().equalsIgnoreCase("whatsapp"),
                () -> GraphErrors.invalidParam(
                        "Param messaging_product must be one of {WHATSAPP} - got \"" + product.stringValue() + "\"."));
    }

    private MessageKind kind(String type) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(type))
                .findFirst()
                .orElseThrow(() -> refusal(type));
    }

    private GraphError refusal(String type) {
        String known = kinds.stream().map(MessageKind::name).sorted().collect(Collectors.joining(", "));
        return GraphErrors.invalidParam(
                "Param type must be one of {" + known.toUpperCase(Locale.ROOT) + "} - got \"" + type + "\".");
    }

    private static String input(@Nullable String to, @Nullable String recipient) {
        if (to != null) {
            return to;
        }
        if (recipient != null) {
            return recipient;
        }
        throw GraphErrors.required("to");
    }

    private static String waId(String to) {
        String digits = TOLERATED.matcher(to).replaceAll("");
        Limits.require(
                DIGITS.matcher(digits).matches(),
                () -> GraphErrors.invalidValue("Recipient phone number is not valid"));
        return digits;
    }

    private static @Nullable String bsuid(@Nullable String recipient) {
        Limits.require(
                recipient == null || BSUID.matcher(recipient).matches(),
                () -> GraphErrors.invalidParam("Invalid parameter recipient"));
        return recipient;
    }

    private static @Nullable String replyTo(JsonNode body) {
        if (!body.has("context")) {
            return null;
        }
        JsonNode id = body.path("context").path("message_id");
        Limits.require(
                id.isString() && !id.stringValue().isBlank(), () -> GraphErrors.required("context['message_id']"));
        return id.stringValue();
    }

    private static @Nullable String opaque(JsonNode body) {
        String opaque = optional(body, "biz_opaque_callback_data");
        Limits.require(
                opaque == null || Limits.length(opaque) <= OPAQUE,
                () -> GraphErrors.invalidParam(
                        "Param biz_opaque_callback_data must be at most " + OPAQUE + " characters long."));
        return opaque;
    }

    private static @Nullable String optional(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.stringValue().isEmpty())) {
            return null;
        }
        Limits.require(
                value.isString() || value.isIntegralNumber(),
                () -> GraphErrors.invalidParam("Param " + field + " must be a string."));
        return value.asString();
    }
}

package com.crmres.sandbox.phone;

import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.webhook.MetaJson;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Messages and contacts in the words of Meta's webhooks; what a username hides is absent, not empty. */
@Component
class MetaMessages {

    private final JsonMapper json;

    MetaMessages(JsonMapper json) {
        this.json = json;
    }

    /** Where the customer is reached: the number, or the business-scoped id of somebody who hides it. */
    static String address(Customer customer) {
        return Objects.requireNonNullElse(customer.waId(), customer.bsuid());
    }

    String contact(Customer customer) {
        ObjectNode contact = json.createObjectNode();
        ObjectNode profile = contact.putObject("profile").put("name", customer.name());
        putIfPresent(profile, "username", customer.username());
        putIfPresent(contact, "wa_id", customer.waId());
        contact.put("user_id", customer.bsuid());
        return MetaJson.write(json, contact);
    }

    String message(
            Customer customer,
            BusinessNumber number,
            String wamid,
            Instant at,
            MessageContent content,
            @Nullable ReplyContext context) {
        ObjectNode message = json.createObjectNode();
        if (context != null) {
            message.putObject("context").put("from", context.from()).put("id", context.id());
        }
        putIfPresent(message, "from", customer.waId());
        message.put("from_user_id", customer.bsuid())
                .put("id", wamid)
                .put("timestamp", String.valueOf(at.getEpochSecond()))
                .put("type", content.type());
        for (Map.Entry<String, JsonNode> field : content.fields().properties()) {
            merge(message, field);
        }
        return MetaJson.write(json, message);
    }

    /** The notice that a customer has a new number. */
    String numberChanged(Customer before, Customer after, String wamid, Instant at) {
        ObjectNode message = json.createObjectNode();
        putIfPresent(message, "from", before.waId());
        message.put("from_user_id", before.bsuid())
                .put("id", wamid)
                .put("timestamp", String.valueOf(at.getEpochSecond()))
                .put("type", "system");
        ObjectNode system = message.putObject("system")
                .put("body", "User " + after.name() + " changed from " + before.waId() + " to " + after.waId())
                .put("type", "user_changed_number")
                .put("user_id", after.bsuid())
                .put("previous_user_id", before.bsuid());
        putIfPresent(system, "wa_id", after.waId());
        return MetaJson.write(json, message);
    }

    private static void merge(ObjectNode message, Map.Entry<String, JsonNode> field) {
        if (message.get(field.getKey()) instanceof ObjectNode known && field.getValue() instanceof ObjectNode more) {
            known.setAll(more);
        } else {
            message.set(field.getKey(), field.getValue());
        }
    }

    private static void putIfPresent(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}

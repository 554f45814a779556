package com.crmres.sandbox.incoming;

import com.crmres.sandbox.customer.Customer;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.webhook.MetaJson;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Messages in the words of Meta's webhooks; what a username hides is absent, not empty. */
@Component
class MetaMessages {

    private final JsonMapper json;

    MetaMessages(JsonMapper json) {
        this.json = json;
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

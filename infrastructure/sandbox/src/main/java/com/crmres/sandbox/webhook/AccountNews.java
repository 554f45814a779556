package com.crmres.sandbox.webhook;

import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.Numbers;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Webhooks that are not about a message: about an account, a number, a template, or a customer's wishes. */
@Component
public class AccountNews {

    private final Numbers numbers;
    private final Webhooks webhooks;
    private final SandboxClock clock;
    private final JsonMapper json;

    AccountNews(Numbers numbers, Webhooks webhooks, SandboxClock clock, JsonMapper json) {
        this.numbers = numbers;
        this.webhooks = webhooks;
        this.clock = clock;
        this.json = json;
    }

    /** Tells whoever listens for this business account; says whether anybody does. */
    public boolean tell(String wabaId, String field, JsonNode value) {
        BusinessNumber listener = numbers.all().stream()
                .filter(number -> number.wabaId().equals(wabaId))
                .findFirst()
                .orElse(null);
        if (listener != null) {
            tell(listener, field, value);
        }
        return listener != null;
    }

    /** Tells about one number. */
    public void tell(BusinessNumber number, String field, JsonNode value) {
        ObjectNode change = json.createObjectNode();
        change.set("value", value);
        change.put("field", field);
        String id = UUID.randomUUID().toString();
        webhooks.send(new Update(
                id,
                Update.Kind.ACCOUNT,
                id,
                number.phoneNumberId(),
                number.wabaId(),
                String.valueOf(clock.instant().getEpochSecond()),
                MetaJson.write(json, change)));
    }

    /** Tells about one number, in the envelope that messages have. */
    public void tellAsMessage(BusinessNumber number, String field, ObjectNode value) {
        ObjectNode whole = json.createObjectNode().put("messaging_product", "whatsapp");
        whole.putObject("metadata")
                .put("display_phone_number", number.digits())
                .put("phone_number_id", number.phoneNumberId());
        tell(number, field, whole.setAll(value));
    }
}

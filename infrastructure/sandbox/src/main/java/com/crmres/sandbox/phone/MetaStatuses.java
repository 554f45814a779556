package com.crmres.sandbox.phone;

import com.crmres.sandbox.webhook.MetaJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Statuses in the words of Meta's webhooks. */
@Component
class MetaStatuses {

    /** From here on Meta bills free-form answers inside the window too. */
    private static final Instant SERVICE_IS_BILLED_FROM = Instant.parse("2026-10-01T00:00:00Z");

    private final JsonMapper json;

    MetaStatuses(JsonMapper json) {
        this.json = json;
    }

    String reached(Customer customer, Bubble bubble, Ticks ticks, Instant at) {
        ObjectNode status = status(bubble.wamid(), ticks.name().toLowerCase(java.util.Locale.ROOT), at);
        addRecipient(status, customer.waId(), customer.bsuid());
        addOpaque(status, bubble.opaque());
        if (ticks != Ticks.READ) {
            addPricing(status, at);
        }
        return MetaJson.write(json, status);
    }

    String failed(SentMessage message, FailedSend reason, Instant at) {
        ObjectNode status = status(message.wamid(), "failed", at);
        addRecipient(status, message.waId(), message.bsuid());
        addOpaque(status, message.opaque());
        ObjectNode error = status.putArray("errors").addObject();
        error.put("code", reason.code()).put("title", reason.title()).put("message", reason.title());
        error.putObject("error_data").put("details", reason.details());
        error.put("href", "/documentation/business-messaging/whatsapp/support/error-codes");
        return MetaJson.write(json, status);
    }

    private ObjectNode status(String wamid, String name, Instant at) {
        return json.createObjectNode()
                .put("id", wamid)
                .put("status", name)
                .put("timestamp", String.valueOf(at.getEpochSecond()));
    }

    private static void addRecipient(ObjectNode status, @Nullable String waId, @Nullable String bsuid) {
        if (waId != null) {
            status.put("recipient_id", waId);
        }
        if (bsuid != null) {
            status.put("recipient_user_id", bsuid);
        }
    }

    private static void addOpaque(ObjectNode status, @Nullable String opaque) {
        if (opaque != null) {
            status.put("biz_opaque_callback_data", opaque);
        }
    }

    private static void addPricing(ObjectNode status, Instant at) {
        boolean billed = !at.isBefore(SERVICE_IS_BILLED_FROM);
        status.putObject("pricing")
                .put("billable", billed)
                .put("pricing_model", "PMP")
                .put("type", billed ? "regular" : "free_customer_service")
                .put("category", "service");
    }
}

package com.crmres.sandbox.phone.receipt;

import com.crmres.sandbox.customer.Customer;
import com.crmres.sandbox.phone.Bubble;
import com.crmres.sandbox.phone.Price;
import com.crmres.sandbox.phone.Ticks;
import com.crmres.sandbox.webhook.MetaJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Statuses in the words of Meta's webhooks. */
@Component
class MetaStatuses {

    private final JsonMapper json;

    MetaStatuses(JsonMapper json) {
        this.json = json;
    }

    /** @param priced whether this status carries the price */
    String reached(Customer customer, Bubble bubble, Ticks ticks, boolean priced, Instant at) {
        ObjectNode status = status(bubble.wamid(), ticks.name().toLowerCase(java.util.Locale.ROOT), at);
        addRecipient(status, customer.waId(), customer.bsuid());
        addOpaque(status, bubble.opaque());
        if (priced && bubble.price() != null) {
            addPricing(status, bubble.wamid(), bubble.price());
        }
        return MetaJson.write(json, status);
    }

    String failed(SentMessage message, FailedSend reason, @Nullable String details, Instant at) {
        ObjectNode status = status(message.wamid(), "failed", at);
        addRecipient(status, message.waId(), message.bsuid());
        addOpaque(status, message.opaque());
        ObjectNode error = status.putArray("errors").addObject();
        error.put("code", reason.code()).put("title", reason.title()).put("message", reason.title());
        error.putObject("error_data").put("details", details == null ? reason.details() : details);
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

    /** A conversation is told only for a free entry point since Graph API v24. */
    private static void addPricing(ObjectNode status, String wamid, Price price) {
        Instant freeUntil = price.freeUntil();
        if (freeUntil != null) {
            ObjectNode conversation = status.putObject("conversation")
                    .put(
                            "id",
                            UUID.nameUUIDFromBytes(wamid.getBytes(StandardCharsets.US_ASCII))
                                    .toString()
                                    .replace("-", ""))
                    .put("expiration_timestamp", String.valueOf(freeUntil.getEpochSecond()));
            conversation.putObject("origin").put("type", "referral_conversion");
        }
        status.putObject("pricing")
                .put("billable", price.type() == Price.Type.REGULAR)
                .put("pricing_model", "PMP")
                .put("type", price.type().word())
                .put("category", price.category().word());
    }
}

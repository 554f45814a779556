package com.crmres.whatsapp.status;

import com.crmres.model.conversation.DeliveryState;
import com.crmres.whatsapp.entry.Tree;
import com.crmres.whatsapp.price.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a message of ours has come, as Meta tells it.
 *
 * @param messageId our own id, which Meta gives back when we gave it one
 */
record StatusUpdate(
        String wamid,
        DeliveryState state,
        Instant at,
        @Nullable UUID messageId,
        @Nullable Failure failure,
        @Nullable Price price) {

    private static final int LONGEST_ID = 512;

    /** How far Meta's clocks may differ among themselves. */
    private static final Duration SKEW = Duration.ofDays(1);

    private static final Map<String, DeliveryState> STATES = Map.of(
            "sent", DeliveryState.SENT,
            "delivered", DeliveryState.DELIVERED,
            "read", DeliveryState.READ,
            "played", DeliveryState.PLAYED,
            "failed", DeliveryState.FAILED);

    static Optional<StatusUpdate> of(Tree status, Instant receivedAt) {
        String wamid = status.text("id");
        DeliveryState state = STATES.get(String.valueOf(status.text("status")));
        if (wamid == null || wamid.isBlank() || wamid.length() > LONGEST_ID || state == null) {
            return Optional.empty();
        }
        return Optional.of(new StatusUpdate(
                wamid,
                state,
                status.time("timestamp", receivedAt, SKEW),
                uuid(status.text("biz_opaque_callback_data")),
                state == DeliveryState.FAILED ? Failure.of(status.first("errors")) : null,
                Price.of(status)));
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException somebodyElses) {
            return null;
        }
    }

    /** Why it did not arrive. */
    record Failure(int code, String title) {

        static final Failure UNEXPLAINED = new Failure(0, "failed");

        static Failure of(Tree error) {
            String title = error.has("title") ? error.text("title") : error.text("message");
            return new Failure(code(error.text("code")), title == null ? UNEXPLAINED.title : title);
        }

        private static int code(@Nullable String code) {
            try {
                return code == null ? UNEXPLAINED.code : Integer.parseInt(code);
            } catch (NumberFormatException noCode) {
                return UNEXPLAINED.code;
            }
        }
    }
}

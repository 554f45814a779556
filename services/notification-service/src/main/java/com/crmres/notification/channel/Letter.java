package com.crmres.notification.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that one mail tells, still without words of ours. */
record Letter(
        UUID id,
        String recipientEmail,
        String recipientName,
        String language,
        String restaurantName,
        ZoneId zone,
        String kind,
        String reason,
        Instant raisedAt,
        @Nullable UUID conversationId,
        @Nullable String subject,
        @Nullable String guestName,
        @Nullable String guestUsername,
        @Nullable String guestPhoneEnding,
        @Nullable String messageKind,
        @Nullable String messageText,
        @Nullable Integer rating) {

    private static final String OUTCOME_UNKNOWN = "outcome_unknown";

    /** What the words are chosen by: of a message that may have arrived nobody says that it did not. */
    String occasion() {
        return isOfFailure() && reason.equals(OUTCOME_UNKNOWN) ? OUTCOME_UNKNOWN : kind;
    }

    /** Whether a message of ours is told of; the reason may then be in words of Meta's. */
    boolean isOfFailure() {
        return kind.equals("message_failed");
    }

    boolean isArabic() {
        return language.equals("ar");
    }
}

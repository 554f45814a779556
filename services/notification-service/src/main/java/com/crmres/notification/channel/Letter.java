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
        @Nullable String guestName,
        @Nullable String guestUsername,
        @Nullable String guestPhoneEnding,
        @Nullable String messageKind,
        @Nullable String messageText,
        @Nullable Integer rating) {

    boolean isArabic() {
        return language.equals("ar");
    }
}

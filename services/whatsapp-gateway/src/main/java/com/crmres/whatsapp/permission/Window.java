package com.crmres.whatsapp.permission;

import com.crmres.kit.time.BusinessClock;
import com.crmres.model.conversation.Conversation;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Meta's 24 hours after a customer's message to a number. That Meta charges nothing for 72 hours after an advertisement
 * makes them no longer.
 */
@Component
class Window {

    private static final String REFUSED_SINCE = """
            select exists (
              select from messages
              where conversation_id = ? and failure_code = 131047 and received_at >= ?)
            """;

    private static final String HEARD_ELSEWHERE = """
            select max(last_customer_message_at) from conversations where customer_id = ? and whatsapp_number_id = ?
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final PermissionSettings settings;

    Window(JdbcClient jdbc, BusinessClock clock, PermissionSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whether free text may go out: also after an earlier conversation of the two, unless Meta has refused since. */
    boolean isOpen(Conversation conversation) {
        Instant heard = conversation.lastCustomerMessageAt();
        if (!isOpen(heard, clock.instant(), settings.windowMargin())) {
            heard = heardElsewhere(conversation.customerId(), conversation.whatsappNumberId());
        }
        return isOpen(heard, clock.instant(), settings.windowMargin())
                && heard != null
                && !refusedSince(conversation.id(), heard);
    }

    static boolean isOpen(@Nullable Instant heard, Instant now, Duration margin) {
        return heard != null && now.isBefore(heard.plus(Conversation.WINDOW).minus(margin));
    }

    /** Meta's own clock decides: a message that failed for the window shows that it was closed. It shows whole seconds. */
    private boolean refusedSince(UUID conversationId, Instant heard) {
        return jdbc.sql(REFUSED_SINCE)
                .params(conversationId, OffsetDateTime.ofInstant(heard.plusSeconds(1), ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private @Nullable Instant heardElsewhere(UUID customerId, UUID numberId) {
        return jdbc
                .sql(HEARD_ELSEWHERE)
                .params(customerId, numberId)
                .query((row, index) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .stream()
                .filter(at -> at != null)
                .map(OffsetDateTime::toInstant)
                .findFirst()
                .orElse(null);
    }
}

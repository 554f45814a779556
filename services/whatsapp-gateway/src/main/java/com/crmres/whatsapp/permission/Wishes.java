package com.crmres.whatsapp.permission;

import com.crmres.kit.time.BusinessClock;
import com.crmres.model.conversation.Purpose;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers allow: by their own words, by Meta's switch, by what staff wrote down. Read anew for each message. */
@Component
public class Wishes {

    private static final String WISH = """
            select
              (select granted from customer_consents where customer_id = :customer and kind = 'marketing'
               order by recorded_at desc, id desc limit 1) as marketing,
              (select granted from customer_consents where customer_id = :customer and kind = 'feedback'
               order by recorded_at desc, id desc limit 1) as feedback,
              exists (select from opt_outs where customer_id = :customer and lifted_at is null) as no_promotions,
              exists (select from opt_outs where customer_id = :customer and lifted_at is null and scope = 'all') as nothing,
              exists (select from messages m join conversations c on c.id = m.conversation_id
                where c.customer_id = :customer and m.failure_code = 131049 and m.received_at > :since) as held_back
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final PermissionSettings settings;

    Wishes(JdbcClient jdbc, BusinessClock clock, PermissionSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whether they are sent no promotions, whoever was told so. */
    public boolean refusePromotions(UUID customerId) {
        return wish(customerId).isAgainstPromotions();
    }

    /** @param promotes whether it promotes anything, by its purpose or by what Meta holds its template to be */
    public Optional<Refusal> refusal(UUID customerId, Purpose purpose, boolean promotes) {
        if (!promotes && purpose != Purpose.FEEDBACK_REQUEST) {
            return Optional.empty();
        }
        Wish wish = wish(customerId);
        return promotes ? wish.againstPromotion() : wish.againstQuestion();
    }

    private Wish wish(UUID customerId) {
        OffsetDateTime since = OffsetDateTime.ofInstant(clock.instant().minus(settings.heldBackFor()), ZoneOffset.UTC);
        return jdbc.sql(WISH)
                .param("customer", customerId)
                .param("since", since)
                .query((row, index) -> new Wish(
                        (Boolean) row.getObject(1),
                        (Boolean) row.getObject(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getBoolean(5)))
                .single();
    }

    /** What one customer allows; null where they were never asked. */
    record Wish(
            @Nullable Boolean marketing,
            @Nullable Boolean feedback,
            boolean noPromotions,
            boolean nothing,
            boolean heldBack) {

        Optional<Refusal> againstPromotion() {
            if (isAgainstPromotions()) {
                return Optional.of(Refusal.OPTED_OUT);
            }
            if (marketing == null) {
                return Optional.of(Refusal.NO_CONSENT);
            }
            return heldBack ? Optional.of(Refusal.HELD_BACK) : Optional.empty();
        }

        Optional<Refusal> againstQuestion() {
            return nothing || Boolean.FALSE.equals(feedback) ? Optional.of(Refusal.OPTED_OUT) : Optional.empty();
        }

        boolean isAgainstPromotions() {
            return noPromotions || Boolean.FALSE.equals(marketing);
        }
    }
}

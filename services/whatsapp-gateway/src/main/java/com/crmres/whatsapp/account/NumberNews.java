package com.crmres.whatsapp.account;

import com.crmres.event.NumberQualityChanged;
import com.crmres.kit.outbox.Outbox;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Tells others when Meta judges a number anew or restricts what may be sent from it. */
@Component
class NumberNews implements AccountEventHandler {

    private static final String QUALITY = "phone_number_quality_update";
    private static final String ACCOUNT = "account_update";

    /** Of all that happens to accounts, what keeps messages from going out or is about to. */
    private static final Set<String> GRAVE = Set.of(
            "ACCOUNT_RESTRICTION", "ACCOUNT_VIOLATION", "DISABLED_UPDATE", "ACCOUNT_DELETED", "ACCOUNT_OFFBOARDED");

    private static final String CONCERNED = """
            select id, display_phone_number from whatsapp_numbers
            where id = any(?) and (?::text is null
              or regexp_replace(display_phone_number, '[^0-9]', '', 'g') = regexp_replace(?::text, '[^0-9]', '', 'g'))
            order by id
            """;

    /** Messages a second, after Meta has raised them. */
    private static final int UPGRADED = 1_000;

    private final JdbcClient jdbc;
    private final Outbox outbox;

    NumberNews(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public Set<String> fields() {
        return Set.of(QUALITY, ACCOUNT);
    }

    @Override
    public void on(AccountEvent event) {
        String what = event.event().orElse("UNKNOWN");
        if (event.field().equals(QUALITY) || GRAVE.contains(what)) {
            concerned(event).forEach(number -> outbox.publish(number.id().toString(), news(event, number, what), null));
        }
    }

    private static NumberQualityChanged news(AccountEvent event, Concerned number, String what) {
        return new NumberQualityChanged(
                number.id(),
                event.value().text("new_quality_score"),
                what,
                event.value().has("current_limit") ? event.value().text("current_limit") : limit(event),
                what.equals("THROUGHPUT_UPGRADE") ? UPGRADED : null,
                number.displayPhoneNumber());
    }

    private static @Nullable String limit(AccountEvent event) {
        return event.value().text("max_daily_conversations_per_business");
    }

    /** The number that Meta names by its digits; without a name all of the account. */
    private List<Concerned> concerned(AccountEvent event) {
        String named = event.value().has("display_phone_number")
                ? event.value().text("display_phone_number")
                : event.value().text("phone_number");
        return jdbc.sql(CONCERNED)
                .param(new SqlArrayValue("uuid", event.numbers().toArray()))
                .param(named)
                .param(named)
                .query((row, index) -> new Concerned(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    private record Concerned(UUID id, String displayPhoneNumber) {}
}

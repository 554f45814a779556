package com.crmres.whatsapp.account;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes account events whose time is over. */
@Component
class AccountTerm {

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final AccountSettings settings;

    AccountTerm(Tenants tenants, JdbcClient jdbc, BusinessClock clock, AccountSettings settings) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${crmres.account.sweep-every}", initialDelayString = "${crmres.account.sweep-every}")
    void deleteOld() {
        OffsetDateTime before = OffsetDateTime.ofInstant(clock.instant().minus(settings.keep()), ZoneOffset.UTC);
        List<Old> old =
                tenants.anonymous(() -> jdbc.sql("select restaurant_id, event_id from lookup.old_account_events(?, ?)")
                        .params(before, settings.sweepSize())
                        .query((row, index) -> new Old(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                        .list());
        old.forEach(event -> tenants.write(
                event.restaurantId(),
                () -> jdbc.sql("delete from account_events where id = ?")
                        .param(event.eventId())
                        .update()));
    }

    private record Old(UUID restaurantId, UUID eventId) {}
}

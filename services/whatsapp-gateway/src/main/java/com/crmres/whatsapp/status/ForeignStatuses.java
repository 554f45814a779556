package com.crmres.whatsapp.status;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts and forgets statuses of messages that were not sent by us. */
@Component
class ForeignStatuses {

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final EarlyStatuses early;
    private final BusinessClock clock;
    private final StatusSettings settings;
    private final MeterRegistry registry;

    ForeignStatuses(
            Tenants tenants,
            JdbcClient jdbc,
            EarlyStatuses early,
            BusinessClock clock,
            StatusSettings settings,
            MeterRegistry registry) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.early = early;
        this.clock = clock;
        this.settings = settings;
        this.registry = registry;
    }

    @Scheduled(fixedDelayString = "${crmres.status.sweep-every:10m}")
    void sweep() {
        OffsetDateTime before =
                OffsetDateTime.ofInstant(clock.instant().minus(settings.foreignAfter()), ZoneOffset.UTC);
        List<Foreign> foreign =
                tenants.anonymous(() -> jdbc.sql("select restaurant_id, status_id from lookup.foreign_statuses(?, ?)")
                        .params(before, settings.sweepSize())
                        .query((row, index) -> new Foreign(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                        .list());
        for (Foreign one : foreign) {
            tenants.write(one.restaurantId(), () -> early.forget(one.statusId()));
            registry.counter("crmres.statuses.foreign").increment();
        }
    }

    private record Foreign(UUID restaurantId, UUID statusId) {}
}

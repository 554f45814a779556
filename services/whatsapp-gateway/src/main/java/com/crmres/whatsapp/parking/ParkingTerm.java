package com.crmres.whatsapp.parking;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import java.sql.Timestamp;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes parked entries that nobody asked for in all the time that they are kept. */
@Component
class ParkingTerm {

    private static final Logger log = LoggerFactory.getLogger(ParkingTerm.class);

    private static final String DELETE = """
            delete from parked_inbound where id in (
              select id from parked_inbound where received_at < ? order by received_at limit ?)
            """;

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ParkingSettings settings;

    ParkingTerm(Tenants tenants, JdbcClient jdbc, BusinessClock clock, ParkingSettings settings) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${crmres.parking.sweep-every}", initialDelayString = "${crmres.parking.sweep-every}")
    void deleteOld() {
        Instant before = clock.instant().minus(settings.keep());
        int deleted = settings.sweepSize();
        while (deleted == settings.sweepSize()) {
            deleted = tenants.anonymous(() -> delete(before));
            if (deleted > 0) {
                log.info("Deleted {} parked entries that arrived before {}", deleted, before);
            }
        }
    }

    private int delete(Instant before) {
        return jdbc.sql(DELETE)
                .params(Timestamp.from(before), settings.sweepSize())
                .update();
    }
}

package com.crmres.whatsapp.parking;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.testing.GatewayTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class ParkingTermIT {

    /** More than one transaction deletes. */
    private static final int MANY = 501;

    @Autowired
    ParkingTerm term;

    private final String number = UUID.randomUUID().toString();

    @Test
    void endsAfterNinetyDays() {
        park(MANY, "90 days 1 minute");
        park(2, "89 days 23 hours");

        term.deleteOld();

        assertThat(LocalDatabase.number("select count(*) from parked_inbound where phone_number_id = ?", number))
                .isEqualTo(2);
    }

    private void park(int entries, String ago) {
        LocalDatabase.update("""
                insert into parked_inbound (id, reason, phone_number_id, body, received_at)
                select gen_random_uuid(), 'unknown_number', ?, 'x', now() - ?::interval from generate_series(1, ?)
                """, number, ago, entries);
    }
}

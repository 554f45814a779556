package com.crmres.analytics.testing;

import com.crmres.testing.LocalDatabase;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Restaurants in the test's database. */
public final class TestRestaurants {

    private TestRestaurants() {}

    /** In Riyadh, three hours ahead of UTC all year. */
    public static UUID najdGrill() {
        return in("Asia/Riyadh");
    }

    public static UUID in(String timezone) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        LocalDatabase.update("""
                insert into restaurants (id, slug, name, timezone, created_at, updated_at)
                values (?, ?, '{"ar": "مشويات نجد", "en": "Najd Grill"}', ?, now(), now())
                """, id, "najd-grill-" + id.toString().substring(24), timezone);
        return id;
    }
}

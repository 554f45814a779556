package com.crmres.core.order;

import com.crmres.testing.LocalDatabase;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A branch whose hours and place a test decides, and gives back. */
public final class Kitchen {

    private final UUID branch;

    private @Nullable Map<String, @Nullable Object> before;

    public Kitchen(UUID branch) {
        this.branch = branch;
    }

    public void opensAllDay() {
        String hours = Stream.of("sun", "mon", "tue", "wed", "thu", "fri", "sat")
                .map(day -> "\"" + day + "\": [{\"open\": \"00:00\", \"close\": \"00:00\"}]")
                .collect(Collectors.joining(", ", "{", "}"));
        changes("operating_hours = ?::jsonb", "{\"week\": " + hours + "}");
    }

    void opensNever() {
        changes("operating_hours = ?::jsonb", "{\"week\": {}}");
    }

    /** Brings what is ordered within ten kilometres of here. */
    void liesAt(double latitude, double longitude) {
        changes("latitude = ?, longitude = ?", latitude, longitude);
        changes("delivery = ?::jsonb", "{\"radius_km\": 10, \"fee\": 12, \"minimum_order\": 0}");
    }

    private void changes(String what, Object... to) {
        if (before == null) {
            before = LocalDatabase.rows(
                            "select operating_hours::text as hours, latitude, longitude, delivery::text as delivery"
                                    + " from branches where id = ?",
                            branch)
                    .getFirst();
        }
        LocalDatabase.update("update branches set " + what + " where id = '" + branch + "'", to);
    }

    public void asItWas() {
        if (before != null) {
            LocalDatabase.update(
                    "update branches set operating_hours = ?::jsonb, latitude = ?::float8, longitude = ?::float8,"
                            + " delivery = ?::jsonb where id = ?",
                    before.get("hours"),
                    before.get("latitude"),
                    before.get("longitude"),
                    before.get("delivery"),
                    branch);
            before = null;
        }
    }
}

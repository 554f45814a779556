package com.crmres.whatsapp.number;

import com.crmres.kit.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whose a number is before any restaurant is known; remembers it for a while. */
@Component
public class Lines {

    private static final int MOST = 10_000;

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final WhatsAppNumbers numbers;
    private final Clock clock;
    private final NumberSettings settings;
    private final Map<String, Known> byPhoneNumberId = new ConcurrentHashMap<>();

    Lines(Tenants tenants, JdbcClient jdbc, WhatsAppNumbers numbers, Clock clock, NumberSettings settings) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.clock = clock;
        this.settings = settings;
    }

    /** The number that Meta calls so; to be asked outside any transaction. */
    public Optional<Line> byPhoneNumberId(String phoneNumberId) {
        Known known = byPhoneNumberId.get(phoneNumberId);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.line();
        }
        Optional<Line> line = lookUp(phoneNumberId);
        remember(phoneNumberId, line);
        return line;
    }

    private void remember(String phoneNumberId, Optional<Line> line) {
        if (byPhoneNumberId.size() >= MOST) {
            byPhoneNumberId.clear();
        }
        Duration memory = line.isPresent() ? settings.known() : settings.unknown();
        byPhoneNumberId.put(phoneNumberId, new Known(line, clock.instant().plus(memory)));
    }

    private Optional<Line> lookUp(String phoneNumberId) {
        Optional<Owner> owner = tenants.anonymous(() -> jdbc.sql(
                        "select restaurant_id, whatsapp_number_id from lookup.number_by_phone_number_id(?)")
                .param(phoneNumberId)
                .query((row, index) -> new Owner(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional());
        return owner.flatMap(found -> tenants.read(
                found.restaurantId(), () -> numbers.findById(found.numberId()).map(Line::of)));
    }

    /** The number of the restaurant at hand by our own id; to be asked inside its transaction. */
    public Line byId(UUID numberId) {
        return numbers.findById(numberId).map(Line::of).orElseThrow();
    }

    private record Owner(UUID restaurantId, UUID numberId) {}

    private record Known(Optional<Line> line, Instant until) {}
}

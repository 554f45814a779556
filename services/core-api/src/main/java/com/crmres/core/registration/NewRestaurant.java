package com.crmres.core.registration;

import com.crmres.model.LocalizedText;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a restaurant's row, under a short name that nobody has. */
@Component
class NewRestaurant {

    private static final int LONGEST = 50;
    private static final int SHORTEST = 2;
    private static final int TRIES = 5;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    NewRestaurant(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void write(UUID id, LocalizedText name) {
        String plain = slug(name.en());
        boolean written = Stream.concat(
                        Stream.of(plain),
                        Stream.generate(() -> plain + suffix()).limit(TRIES))
                .anyMatch(slug -> insert(id, slug, name));
        if (!written) {
            throw new IllegalStateException("No short name is free");
        }
    }

    // other restaurants' names cannot be asked for, but a taken one refuses a second row
    private boolean insert(UUID id, String slug, LocalizedText name) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        insert into restaurants (id, slug, name, created_at, updated_at)
                        values (?, ?, ?::jsonb, ?, ?) on conflict (slug) do nothing""")
                        .params(id, slug, json.writeValueAsString(name), now, now)
                        .update()
                == 1;
    }

    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-+|-+$", "");
        return cut.length() < SHORTEST ? "restaurant" : cut;
    }

    private String suffix() {
        return "-" + Integer.toString(random.nextInt(Character.MAX_RADIX * 36 * 36 * 36), Character.MAX_RADIX);
    }
}

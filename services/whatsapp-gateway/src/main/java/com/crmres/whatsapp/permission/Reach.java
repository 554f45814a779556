package com.crmres.whatsapp.permission;

import com.crmres.kit.time.BusinessClock;
import com.crmres.model.conversation.Message;
import com.crmres.whatsapp.number.Line;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people a restaurant may begin with in a day, and whether its number is in good standing for campaigns. */
@Component
class Reach {

    private static final String NUMBER = """
            select n.messaging_limit,
              coalesce(n.quality_rating, '') = 'RED' or coalesce(n.status, '') in ('FLAGGED', 'RESTRICTED', 'BANNED')
              or exists (select from messages m where m.whatsapp_number_id = n.id
                and m.failure_code in (131048, 131064) and m.received_at > ?) as limited
            from whatsapp_numbers n where n.id = ?
            """;

    private static final String COUNT = """
            select count(distinct c.customer_id),
              coalesce(bool_or(c.customer_id = :customer), false)
            from messages m join conversations c on c.id = m.conversation_id
            where m.restaurant_id = :restaurant and m.outside_window_at > :since
            """;

    private static final Pattern LIMIT = Pattern.compile("(\\d+)(K?)");
    private static final int THOUSAND = 1000;
    private static final Duration DAY = Duration.ofHours(24);

    /** More than two instances together could begin in a second. */
    private static final int FASTEST = 320;

    private static final Duration LONGEST_MEMORY = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final BusinessClock businessClock;
    private final PermissionSettings settings;
    private final Map<UUID, Instant> farFromItUntil = new ConcurrentHashMap<>();

    Reach(JdbcClient jdbc, Clock clock, BusinessClock businessClock, PermissionSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessClock = businessClock;
        this.settings = settings;
    }

    /** How long a message has to wait; empty when it need not. */
    Optional<Duration> pauseOf(Line line, UUID customerId, Message message, boolean outside) {
        boolean bulk = message.purpose().isBulk();
        if (!bulk && !outside) {
            return Optional.empty();
        }
        Standing standing = standing(line);
        if (bulk && standing.isLimited()) {
            return Optional.of(settings.limitedPause());
        }
        return outside && isBeyond(line, customerId, standing.limit())
                ? Optional.of(settings.reachPause())
                : Optional.empty();
    }

    private Standing standing(Line line) {
        return jdbc.sql(NUMBER)
                .params(at(businessClock.instant().minus(settings.limitedFor())), line.numberId())
                .query((row, index) -> new Standing(limit(row.getString(1)), row.getBoolean(2)))
                .single();
    }

    /** Meta says TIER_250, TIER_2K ... TIER_UNLIMITED. */
    private int limit(@Nullable String told) {
        if (told == null) {
            return settings.unknownReach();
        }
        if (told.contains("UNLIMITED")) {
            return Integer.MAX_VALUE;
        }
        Matcher number = LIMIT.matcher(told);
        return number.find()
                ? Integer.parseInt(number.group(1)) * (number.group(2).isEmpty() ? 1 : THOUSAND)
                : settings.unknownReach();
    }

    private boolean isBeyond(Line line, UUID customerId, int limit) {
        Instant far = farFromItUntil.getOrDefault(line.restaurantId(), Instant.MIN);
        if (limit == Integer.MAX_VALUE || clock.instant().isBefore(far)) {
            return false;
        }
        // those who begin at the same time count each other
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 25))")
                .param(line.restaurantId().toString())
                .query((row, index) -> index)
                .list();
        Count count = count(line.restaurantId(), customerId);
        remember(line.restaurantId(), limit - count.people());
        return count.people() >= limit && !count.isAmongThem();
    }

    private Count count(UUID restaurantId, UUID customerId) {
        return jdbc.sql(COUNT)
                .param("customer", customerId)
                .param("restaurant", restaurantId)
                .param("since", at(businessClock.instant().minus(DAY)))
                .query((row, index) -> new Count(row.getLong(1), row.getBoolean(2)))
                .single();
    }

    /** While the limit is too far away to be reached, nobody counts. */
    private void remember(UUID restaurantId, long left) {
        Duration safe = Duration.ofMillis(Math.max(0, left) * THOUSAND / FASTEST);
        Duration memory = safe.compareTo(LONGEST_MEMORY) > 0 ? LONGEST_MEMORY : safe;
        farFromItUntil.put(restaurantId, clock.instant().plus(memory));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Standing(int limit, boolean isLimited) {}

    private record Count(long people, boolean isAmongThem) {}
}

package com.crmres.kit.limit;

import com.crmres.kit.error.TooMany;
import com.crmres.kit.security.Caller;
import io.micrometer.core.instrument.Counter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets a restaurant's people and keys ask together as often as its plan allows, however many instances they ask, and
 * tells with each answer how often is left. Redis counts; while it is away everybody is let in, and that is counted.
 */
public class RequestLimit extends OncePerRequestFilter {

    private static final RedisScript<List<Long>> COUNT = script();
    // a Redis that hangs must not hold up every request for its whole time-out
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final StringRedisTemplate redis;
    private final Function<UUID, String> planOf;
    private final Settings settings;
    private final HandlerExceptionResolver errors;
    private final Counter uncounted;
    private final Clock clock;
    private final AtomicReference<Instant> askAgainAt = new AtomicReference<>(Instant.MIN);

    /** @param planOf the name of a restaurant's plan, as the settings have it */
    public RequestLimit(
            StringRedisTemplate redis,
            Function<UUID, String> planOf,
            Settings settings,
            HandlerExceptionResolver errors,
            Counter uncounted,
            Clock clock) {
        this.redis = redis;
        this.planOf = planOf;
        this.settings = settings;
        this.errors = errors;
        this.uncounted = uncounted;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    private static RedisScript<List<Long>> script() {
        return (RedisScript<List<Long>>) (RedisScript<?>) RedisScript.of(
                new ClassPathResource("count-request.lua", RequestLimit.class.getClassLoader()), List.class);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return settings.exempt().contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        List<Long> counted =
                signedIn != null && signedIn.getPrincipal() instanceof Caller caller ? count(caller) : null;
        if (counted == null) {
            chain.doFilter(request, response);
            return;
        }
        long left = counted.get(0) - counted.get(1);
        Duration untilNew = Duration.ofMillis(Math.max(0, counted.get(2)));
        response.setHeader("RateLimit-Limit", counted.get(0).toString());
        response.setHeader("RateLimit-Remaining", Long.toString(Math.max(0, left)));
        response.setHeader(
                "RateLimit-Reset", Long.toString(untilNew.plusMillis(999).toSeconds()));
        if (left < 0) {
            errors.resolveException(request, response, null, new TooMany("rate_limited", untilNew));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What is allowed, what was asked for in this window and the milliseconds until the next one. */
    private @Nullable List<Long> count(Caller caller) {
        if (clock.instant().isBefore(askAgainAt.get())) {
            uncounted.increment();
            return null;
        }
        long allowed = settings.allowed(planOf.apply(caller.restaurantId()));
        try {
            List<Long> counted = Objects.requireNonNull(redis.execute(
                    COUNT,
                    List.of("crmres:requests:" + caller.restaurantId()),
                    Long.toString(settings.window().toMillis())));
            return List.of(allowed, counted.get(0), counted.get(1));
        } catch (DataAccessException unreachable) {
            askAgainAt.set(clock.instant().plus(PAUSE));
            uncounted.increment();
            return null;
        }
    }

    /**
     * Who may ask how often.
     *
     * @param allowed requests in a window by the name of the plan
     * @param factor multiplies all of them, for installations that are measured or attacked on purpose
     * @param window how long a window is; it begins with the first request after the last one ended
     * @param exempt paths that are not counted
     */
    @ConfigurationProperties("crmres.requests")
    public record Settings(
            Map<String, Long> allowed,
            @DefaultValue("1") long factor,
            @DefaultValue("1h") Duration window,
            @DefaultValue Set<String> exempt) {

        long allowed(String plan) {
            return Objects.requireNonNull(allowed.get(plan), plan) * factor;
        }
    }
}

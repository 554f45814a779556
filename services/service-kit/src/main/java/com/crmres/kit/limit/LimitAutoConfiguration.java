package com.crmres.kit.limit;

import com.crmres.kit.tenancy.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Limits the doors that bearer tokens open, in services that have such doors. */
@AutoConfiguration
@ConditionalOnClass(JwtDecoder.class)
@ConditionalOnProperty("crmres.jwt.public-key")
@EnableConfigurationProperties(RequestLimit.Settings.class)
class LimitAutoConfiguration {

    private static final Duration BELIEVED = Duration.ofMinutes(1);

    /** Behind the doors: who has no token is turned away before, and does not use up anybody's limit. */
    @Bean
    FilterRegistrationBean<RequestLimit> requestLimit(
            StringRedisTemplate redis,
            Tenants tenants,
            JdbcClient jdbc,
            RequestLimit.Settings settings,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors,
            MeterRegistry metrics,
            Clock clock) {
        Function<UUID, String> plans = remembered(tenant -> plan(tenants, jdbc, tenant), clock);
        var filter =
                new RequestLimit(redis, plans, settings, errors, metrics.counter("crmres.requests.uncounted"), clock);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/*");
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10);
        return registration;
    }

    private static String plan(Tenants tenants, JdbcClient jdbc, UUID tenant) {
        return tenants.read(
                tenant,
                () -> jdbc.sql("select subscription_tier from restaurants where id = ?")
                        .param(tenant)
                        .query(String.class)
                        .optional()
                        .orElse("starter"));
    }

    private static Function<UUID, String> remembered(Function<UUID, String> plans, Clock clock) {
        Map<UUID, Known> known = new ConcurrentHashMap<>();
        return tenant -> {
            Known plan = known.get(tenant);
            if (plan == null || clock.instant().isAfter(plan.until())) {
                plan = new Known(plans.apply(tenant), clock.instant().plus(BELIEVED));
                known.put(tenant, plan);
            }
            return plan.name();
        };
    }

    private record Known(String name, Instant until) {}
}

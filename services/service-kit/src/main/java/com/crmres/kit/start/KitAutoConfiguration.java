package com.crmres.kit.start;

import com.crmres.kit.error.Languages;
import com.crmres.kit.id.Ids;
import com.crmres.kit.inbox.Inbox;
import com.crmres.kit.live.LiveFeed;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.kit.web.BodyRules;
import com.crmres.kit.web.NoErrorPages;
import com.crmres.kit.web.ReasonableTimes;
import com.crmres.kit.web.RequestFilter;
import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The parts of the kit that need no more than a constructor: clocks, ids, transactions, the request filter. */
@AutoConfiguration(
        before = WebMvcAutoConfiguration.class,
        after = {
            HibernateJpaAutoConfiguration.class,
            JdbcClientAutoConfiguration.class,
            TransactionAutoConfiguration.class
        })
@AutoConfigurationPackage(basePackages = "com.crmres.model")
@EnableConfigurationProperties({Inbox.Settings.class, BodyRules.Settings.class})
@EnableScheduling
public class KitAutoConfiguration {

    @Bean
    Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    BusinessClock businessClock(Clock system, Environment environment) {
        return BusinessClock.of(system, environment);
    }

    @Bean
    Ids ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }

    @Bean
    Tenants tenants(PlatformTransactionManager transactions, JdbcClient jdbc) {
        return new Tenants(transactions, jdbc);
    }

    @Bean
    Inbox inbox(JdbcClient jdbc, Tenants tenants, Clock system, Inbox.Settings settings, Environment environment) {
        return new Inbox(jdbc, tenants, system, settings, environment.getRequiredProperty("spring.application.name"));
    }

    @Bean
    LiveFeed liveFeed(StringRedisTemplate redis, MeterRegistry metrics) {
        return new LiveFeed(redis, metrics);
    }

    @Bean
    NoErrorPages noErrorPages() {
        return new NoErrorPages();
    }

    @Bean
    FilterRegistrationBean<RequestFilter> requestFilter(
            Ids ids, @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        var registration = new FilterRegistrationBean<>(new RequestFilter(ids::next, errors));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** The language that rules are told in when a request breaks them: one of ours, Arabic unless asked for. */
    @Bean
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            }
        };
    }

    /** What comes in over HTTP is what it says: no number for a text, no null for a number, nothing twice. */
    @Bean
    @Order
    ServerHttpMessageConvertersCustomizer strictReading(JsonMapper json) {
        JsonMapper strict = json.rebuild()
                .addModule(new ReasonableTimes())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        rules -> Stream.of(
                                        CoercionInputShape.Integer,
                                        CoercionInputShape.Float,
                                        CoercionInputShape.Boolean)
                                .forEach(shape -> rules.setCoercion(shape, CoercionAction.Fail)))
                .build();
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
    }

    /** Hibernate would take Jackson 2 wherever a library brings it along, and that cannot write an Instant. */
    @Bean
    HibernatePropertiesCustomizer jsonColumns(JsonMapper json) {
        return settings -> settings.put(MappingSettings.JSON_FORMAT_MAPPER, new Jackson3JsonFormatMapper(json));
    }

    @Bean
    RequiredSecrets databasePassword(Environment environment) {
        return () -> Map.of("CRMRES_DB_PASSWORD", environment.getProperty("spring.datasource.password", ""));
    }

    @Bean
    StartChecks startChecks(
            Environment environment,
            ObjectProvider<RequiredSecrets> settings,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        return new StartChecks(environment, settings, jdbc, transaction);
    }
}

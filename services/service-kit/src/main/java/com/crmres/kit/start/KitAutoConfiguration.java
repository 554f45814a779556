package com.crmres.kit.start;

import com.crmres.kit.id.Ids;
import com.crmres.kit.inbox.Inbox;
import com.crmres.kit.live.LiveFeed;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.kit.web.RequestFilter;
import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the kit that need no more than a constructor: clocks, ids, transactions, the request filter. */
@AutoConfiguration(
        after = {
            HibernateJpaAutoConfiguration.class,
            JdbcClientAutoConfiguration.class,
            TransactionAutoConfiguration.class
        })
@AutoConfigurationPackage(basePackages = "com.crmres.model")
@EnableConfigurationProperties(Inbox.Settings.class)
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
    FilterRegistrationBean<RequestFilter> requestFilter(Ids ids) {
        var registration = new FilterRegistrationBean<>(new RequestFilter(ids::next));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
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

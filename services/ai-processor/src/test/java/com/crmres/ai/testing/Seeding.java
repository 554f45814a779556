package com.crmres.ai.testing;

import com.crmres.testing.LocalDatabase;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What other services would have stored, stored by their own entities and verbs. */
final class Seeding {

    private static final EntityManagerFactory FACTORY = factory();

    private Seeding() {}

    static <T> T store(Function<EntityManager, T> work) {
        return FACTORY.callInTransaction(work);
    }

    private static EntityManagerFactory factory() {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(pooled());
        factory.setPackagesToScan("com.crmres.model");
        factory.setPersistenceUnitName("seeding");
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(Map.of(
                MappingSettings.PHYSICAL_NAMING_STRATEGY, new PhysicalNamingStrategySnakeCaseImpl(),
                MappingSettings.JSON_FORMAT_MAPPER,
                        new Jackson3JsonFormatMapper(JsonMapper.builder()
                                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                                .build()),
                JdbcSettings.JDBC_TIME_ZONE, "UTC"));
        factory.afterPropertiesSet();
        return java.util.Objects.requireNonNull(factory.getObject());
    }

    private static DataSource pooled() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(LocalDatabase.superuser());
        pool.setMaximumPoolSize(2);
        return pool;
    }
}

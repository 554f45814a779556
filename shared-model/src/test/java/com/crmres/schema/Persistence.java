package com.crmres.schema;

import com.crmres.testing.LocalDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Hibernate as the services set it up, for all entities, as one of their roles. */
final class Persistence implements AutoCloseable {

    private final EntityManagerFactory factory;

    Persistence(String role) {
        LocalContainerEntityManagerFactoryBean bean = new LocalContainerEntityManagerFactoryBean();
        bean.setDataSource(LocalDatabase.as(role));
        bean.setPackagesToScan("com.crmres.model");
        bean.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        bean.setJpaPropertyMap(Map.of(
                SchemaToolingSettings.HBM2DDL_AUTO,
                "validate",
                MappingSettings.PHYSICAL_NAMING_STRATEGY,
                PhysicalNamingStrategySnakeCaseImpl.class.getName(),
                MappingSettings.JSON_FORMAT_MAPPER,
                new Jackson3JsonFormatMapper(JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .build())));
        bean.afterPropertiesSet();
        factory = bean.getObject();
    }

    <T> T within(UUID restaurantId, Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            entities.createNativeQuery("select set_config('app.restaurant_id', :id, true)")
                    .setParameter("id", restaurantId.toString())
                    .getSingleResult();
            T result = work.apply(entities);
            entities.getTransaction().commit();
            return result;
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}

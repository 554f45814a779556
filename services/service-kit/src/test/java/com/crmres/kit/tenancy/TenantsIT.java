package com.crmres.kit.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.kit.testapp.KitApplication;
import com.crmres.testing.LocalDatabase;
import com.crmres.testing.LocalInfrastructure;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

@LocalInfrastructure
@SpringBootTest(classes = KitApplication.class, properties = "spring.datasource.hikari.maximum-pool-size=1")
@ActiveProfiles("local")
class TenantsIT {

    private static final UUID NAJD = UUID.randomUUID();
    private static final UUID BAHR = UUID.randomUUID();
    private static final String OWN = "select count(*) from tenancy_probe";

    @Autowired
    Tenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void twoRestaurantsHaveARowEach() {
        LocalDatabase.update("drop table if exists tenancy_probe");
        LocalDatabase.update("create table tenancy_probe (restaurant_id uuid not null)");
        LocalDatabase.update("call make_tenant_table('tenancy_probe')");
        LocalDatabase.update("grant select, insert on tenancy_probe to crmres_core");
        LocalDatabase.update("insert into tenancy_probe values (?), (?)", NAJD, BAHR);
    }

    @Test
    void aRestaurantSeesItsOwnRowsThroughJdbcAndJpa() {
        assertThat(tenants.read(NAJD, this::rows)).isEqualTo(1);
        Number seen = tenants.read(
                NAJD, () -> (Number) entities.createNativeQuery(OWN).getSingleResult());
        assertThat(seen.longValue()).isEqualTo(1);
    }

    @Test
    void nothingIsSeenWhereNoRestaurantWasEverSet() {
        assertThat(tenants.anonymous(this::rows)).isZero();
    }

    @Test
    void nothingIsSeenOnAConnectionThatServedARestaurantBefore() {
        tenants.write(NAJD, () -> {
            rows();
        });
        assertThat(tenants.anonymous(this::rows)).isZero();
        Long without = transaction.execute(status -> rows());
        assertThat(without).isZero();
    }

    @Test
    void aRowOfAnotherRestaurantCannotBeWritten() {
        assertThatThrownBy(() -> tenants.write(NAJD, () -> insert(BAHR))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> tenants.read(NAJD, () -> insert(NAJD))).isInstanceOf(DataAccessException.class);
        assertThat(tenants.write(NAJD, () -> insert(NAJD))).isEqualTo(1);
    }

    @Test
    void joinsATransactionOfTheSameRestaurantAndOfNoOther() {
        assertThat(tenants.write(NAJD, () -> {
                    insert(NAJD);
                    return tenants.write(NAJD, this::rows);
                }))
                .isEqualTo(2);
        assertThatThrownBy(() -> tenants.write(NAJD, () -> tenants.read(BAHR, this::rows)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another tenant");
        assertThatThrownBy(() -> tenants.anonymous(() -> tenants.read(BAHR, this::rows)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> tenants.read(NAJD, () -> tenants.write(NAJD, this::rows)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("read-only");
    }

    @Test
    void isTheOnlyWayToATransaction() {
        assertThatThrownBy(() -> transaction.execute(status -> tenants.write(NAJD, this::rows)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(tenants::current).isInstanceOf(IllegalStateException.class);
        assertThat(tenants.write(NAJD, tenants::current)).isEqualTo(NAJD);
    }

    private long rows() {
        return jdbc.sql(OWN).query(Long.class).single();
    }

    private int insert(UUID restaurant) {
        return jdbc.sql("insert into tenancy_probe values (?)")
                .param(restaurant)
                .update();
    }
}

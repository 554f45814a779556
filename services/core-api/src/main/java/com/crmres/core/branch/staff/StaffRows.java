package com.crmres.core.branch.staff;

import com.crmres.model.account.Membership;
import com.crmres.model.account.Role;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The memberships of the restaurant whose transaction is open, as far as they concern a branch. */
@Repository
class StaffRows {

    private static final String OF_BRANCH = """
            select u.id, u.name, u.email, m.role, cardinality(m.branch_ids) = 0 as everywhere
            from memberships m join users u on u.id = m.user_id
            where m.restaurant_id = :restaurant and (cardinality(m.branch_ids) = 0 or :branch = any (m.branch_ids))
            order by u.name, u.id
            """;

    private final JdbcClient jdbc;
    private final EntityManager entities;

    StaffRows(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    StaffList of(UUID restaurantId, UUID branchId) {
        return new StaffList(jdbc.sql(OF_BRANCH)
                .param("restaurant", restaurantId)
                .param("branch", branchId)
                .query((row, number) -> new StaffList.Member(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                        row.getBoolean("everywhere")))
                .list());
    }

    /** In one order, so that those who change people wait for each other and never in a circle. */
    List<Membership> lockAll(UUID restaurantId) {
        return entities.createQuery(
                        "from Membership m where m.restaurantId = :restaurant order by m.id", Membership.class)
                .setParameter("restaurant", restaurantId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void flush() {
        entities.flush();
    }

    boolean exists(UUID restaurantId, UUID branchId) {
        return jdbc.sql("""
                        select exists (select 1 from branches
                        where restaurant_id = ? and id = ? and deleted_at is null)""").params(restaurantId, branchId).query(Boolean.class).single();
    }
}

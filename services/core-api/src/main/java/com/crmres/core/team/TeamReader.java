package com.crmres.core.team;

import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the people of the restaurant, within the branches of the one who asks. */
@Component
class TeamReader {

    private static final String MEMBERS = """
            select m.user_id, u.name, u.email, m.role, m.branch_ids, m.version, u.totp_since is not null as two_step,
              (select max(s.last_used_at) from sessions s
               where s.restaurant_id = m.restaurant_id and s.user_id = m.user_id) as last_seen_at
            from memberships m join users u on u.id = m.user_id
            where m.restaurant_id = :restaurant and (cast(:user as uuid) is null or m.user_id = :user)
              and (:everywhere or m.branch_ids = '{}' or m.branch_ids && :branches)
            order by m.created_at, m.id
            """;

    private final Tenants tenants;
    private final JdbcClient jdbc;

    TeamReader(Tenants tenants, JdbcClient jdbc) {
        this.tenants = tenants;
        this.jdbc = jdbc;
    }

    TeamList list(Caller caller) {
        return new TeamList(tenants.read(caller.restaurantId(), () -> members(caller, null)));
    }

    /** In the restaurant's transaction. */
    Optional<TeamList.Member> find(Caller caller, UUID userId) {
        return members(caller, userId).stream().findFirst();
    }

    private List<TeamList.Member> members(Caller caller, @Nullable UUID userId) {
        return jdbc.sql(MEMBERS)
                .param("restaurant", caller.restaurantId())
                .param("user", userId)
                .param("everywhere", caller.seesAllBranches())
                .param("branches", caller.branchIds().toArray(UUID[]::new))
                .query((row, number) -> member(row))
                .list();
    }

    private static TeamList.Member member(ResultSet row) throws SQLException {
        Timestamp seen = row.getTimestamp("last_seen_at");
        return new TeamList.Member(
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                List.of((UUID[]) row.getArray("branch_ids").getArray()),
                row.getBoolean("two_step"),
                seen == null ? null : seen.toInstant(),
                row.getLong("version"));
    }
}

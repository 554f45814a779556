package com.crmres.core.audit;

import com.crmres.core.paging.Page;
import com.crmres.core.paging.PageCursor;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.audit.ActorKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds what was done, within the branches of the one who asks. */
@Service
class AuditReader {

    /** Of what happened in no branch, what they or the people of their branches did, or had done to them. */
    private static final String IN_SCOPE = """
            (a.branch_id in (:branches) or a.branch_id is null and exists (
              select 1 from memberships m where m.restaurant_id = :restaurant
              and m.branch_ids && array[:branches]::uuid[] and m.user_id in (a.actor_id, a.subject_id)))""";

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditReader(Tenants tenants, JdbcClient jdbc, JsonMapper json) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.json = json;
    }

    AuditPage list(Caller caller, AuditFilter filter) {
        List<AuditPage.Entry> found = tenants.read(caller.restaurantId(), () -> find(caller, filter));
        Page<AuditPage.Entry> page = Page.of(found, filter.limit(), entry -> new PageCursor(entry.at(), entry.id()));
        return new AuditPage(page.rows(), page.next());
    }

    private List<AuditPage.Entry> find(Caller caller, AuditFilter filter) {
        Map<String, Object> values = new HashMap<>();
        values.put("restaurant", caller.restaurantId());
        StringBuilder sql = new StringBuilder("""
                select a.*, coalesce(u.name, k.name) as actor_name from audit_log a
                left join users u on a.actor_kind = 'user' and u.id = a.actor_id
                left join api_keys k on a.actor_kind = 'api_key' and k.id = a.actor_id and k.restaurant_id = a.restaurant_id
                where a.restaurant_id = :restaurant""");
        conditions(caller, filter).forEach((condition, value) -> {
            sql.append(" and ").append(condition);
            values.putAll(value);
        });
        sql.append(" order by a.at desc, a.id desc limit ").append(filter.limit() + 1);
        return jdbc.sql(sql.toString())
                .params(values)
                .query((row, number) -> entry(row))
                .list();
    }

    private static Map<String, Map<String, Object>> conditions(Caller caller, AuditFilter filter) {
        Map<String, Map<String, Object>> conditions = new HashMap<>();
        if (filter.subjectKind() != null) {
            conditions.put("a.subject_kind = :kind", Map.of("kind", filter.subjectKind()));
        }
        if (filter.subjectId() != null) {
            conditions.put("a.subject_id = :subject", Map.of("subject", filter.subjectId()));
        }
        if (filter.actorId() != null) {
            conditions.put("a.actor_kind = 'user' and a.actor_id = :actor", Map.of("actor", filter.actorId()));
        }
        if (!caller.seesAllBranches()) {
            conditions.put(IN_SCOPE, Map.of("branches", caller.branchIds()));
        }
        PageCursor cursor = filter.cursor();
        if (cursor != null) {
            OffsetDateTime at = cursor.at().atOffset(ZoneOffset.UTC);
            conditions.put("(a.at, a.id) < (:at, :id)", Map.of("at", at, "id", cursor.id()));
        }
        return conditions;
    }

    private AuditPage.Entry entry(ResultSet row) throws SQLException {
        String kind = row.getString("actor_kind");
        AuditPage.Actor actor = new AuditPage.Actor(
                Arrays.stream(ActorKind.values())
                        .filter(known -> known.code().equals(kind))
                        .findFirst()
                        .orElseThrow(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"));
        return new AuditPage.Entry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                actor,
                row.getString("verb"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                json.readValue(row.getString("details"), DETAILS),
                row.getObject("branch_id", UUID.class));
    }
}

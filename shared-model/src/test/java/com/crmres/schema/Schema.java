package com.crmres.schema;

import com.crmres.testing.LocalDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the database's own catalogue says of the schema. */
final class Schema {

    static final List<String> SERVICES =
            List.of("crmres_gateway", "crmres_ai", "crmres_core", "crmres_analytics", "crmres_notification");

    /** Worked on before or across restaurants; adding to this list is a decision, not a habit. */
    static final Set<String> WITHOUT_TENANT = Set.of(
            "users",
            // a person's own, wherever they work
            "known_places",
            "recovery_codes",
            "user_identities",
            "password_resets",
            // of restaurants and people who are not there yet
            "registrations",
            "account_mails",
            "outbox",
            "outbox_leases",
            "processed_events",
            "parked_inbound",
            "inbound_ledger",
            "flyway_schema_history");

    private Schema() {}

    static List<String> tables() {
        return strings(
                "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace");
    }

    static Stream<String> tenantTables() {
        return tables().stream().filter(table -> !WITHOUT_TENANT.contains(table));
    }

    /** The columns that a row is inserted with. */
    static List<String> columns(String table) {
        return strings(
                "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''",
                table);
    }

    static boolean may(String role, String table, String privilege) {
        return LocalDatabase.rows("select has_table_privilege(?, ?, ?) as may", role, table, privilege)
                .getFirst()
                .containsValue(true);
    }

    static List<String> strings(String query, Object... arguments) {
        return LocalDatabase.rows(query, arguments).stream()
                .map(Map::values)
                .flatMap(values -> values.stream().map(String::valueOf))
                .toList();
    }
}

package com.crmres.schema;

import static com.crmres.model.TestRestaurants.BAHR_SEAFOOD;
import static com.crmres.model.TestRestaurants.NAJD_GRILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.crmres.testing.LocalDatabase;
import com.crmres.testing.LocalInfrastructure;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The wall between restaurants, asked of the database itself: table by table, role by role. */
@LocalInfrastructure
class SchemaIT {

    private static final String REFUSED = "42501";
    private static final String OWN_ROWS =
            "(restaurant_id = (NULLIF(current_setting('app.restaurant_id'::text, true), ''::text))::uuid)";

    @SuppressWarnings("unused")
    private static final List<String> SERVICES = Schema.SERVICES;

    @BeforeAll
    static void fillEveryTable() {
        new ResourceDatabasePopulator(false, false, "UTF-8", new ClassPathResource("schema/tenant-rows.sql"))
                .execute(LocalDatabase.superuser());
        assertThat(Schema.tenantTables())
                .as("a row of every table is in schema/tenant-rows.sql")
                .allMatch(table -> LocalDatabase.number("select count(*) from " + table) > 0);
    }

    @AfterAll
    static void empty() {
        LocalDatabase.update("truncate restaurants, users cascade");
    }

    @Test
    void knowsEveryTableAsATenantsOrAsOneOfTheFewWithout() {
        List<String> withTenant =
                Schema.strings("select table_name from information_schema.columns where table_schema = 'public'"
                        + " and column_name = 'restaurant_id' and table_name <> 'outbox'");

        assertThat(Schema.tenantTables()).containsExactlyInAnyOrderElementsOf(withTenant);
        assertThat(Schema.tables()).containsAll(Schema.WITHOUT_TENANT);
    }

    @ParameterizedTest
    @MethodSource("com.crmres.schema.Schema#tenantTables")
    void forcesRowLevelSecurityOnEveryTenantTable(String table) {
        assertThat(Schema.strings(
                        "select relrowsecurity and relforcerowsecurity from pg_class where oid = ?::regclass", table))
                .containsExactly("true");
        assertThat(LocalDatabase.rows(
                                "select permissive, cmd, roles::text as roles, qual, with_check from pg_policies"
                                        + " where tablename = ? and policyname = 'tenant'",
                                table)
                        .getFirst()
                        .values())
                .containsExactly("PERMISSIVE", "ALL", "{public}", OWN_ROWS, OWN_ROWS);
    }

    @Test
    void opensNoSecondDoorThanTheLookUps() {
        assertThat(Schema.strings("select distinct policyname || ' ' || cmd || ' ' || roles::text from pg_policies"
                        + " where policyname <> 'tenant'"))
                .containsExactly("lookup SELECT {crmres_lookup}");
    }

    @ParameterizedTest(name = "{1} as {0}")
    @MethodSource("readers")
    void showsNothingWithoutTheRightRestaurant(String role, String table) throws SQLException {
        try (AsRole service = new AsRole(role)) {
            assertThat(service.count(table)).as("never set").isZero();
            assertThat(service.end().enter(NAJD_GRILL).count(table)).as("own").isPositive();
            assertThat(service.end().count(table)).as("set, then ended").isZero();
            long expected = table.equals("restaurants") ? 1 : 0;
            assertThat(service.end().enter(BAHR_SEAFOOD).count(table))
                    .as("another")
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{1} as {0}")
    @MethodSource("writers")
    void takesNoRowForAnotherRestaurant(String role, String table) throws SQLException {
        String columns = String.join(", ", Schema.columns(table));
        String row = Schema.strings("select to_jsonb(t) from " + table + " t limit 1")
                .getFirst();
        String insert = "insert into %s (%s) select %s from jsonb_populate_record(null::%s, '%s')"
                .formatted(table, columns, columns, table, row.replace("'", "''"));

        try (AsRole service = new AsRole(role)) {
            assertThatThrownBy(() -> service.end().enter(BAHR_SEAFOOD).execute(insert))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> service.end().execute(insert)).hasMessageContaining("row-level security");
        }
    }

    @ParameterizedTest(name = "{1} as {0}")
    @MethodSource("updaters")
    void givesNoRowAway(String role, String table) throws SQLException {
        String update = "update " + table + " set restaurant_id = '" + BAHR_SEAFOOD + "'";
        assumeThat(Schema.columns(table)).contains("restaurant_id");

        try (AsRole service = new AsRole(role)) {
            assertThatThrownBy(() -> service.enter(NAJD_GRILL).execute(update))
                    .hasMessageContaining("row-level security");
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void givesServicesNothingOfTheirOwn(String role) throws SQLException {
        assertThat(Schema.strings("select relname from pg_class where relowner = ?::regrole", role))
                .isEmpty();
        assertThat(Schema.strings(
                        "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = ?",
                        role))
                .containsExactly("false");
        assertThat(Schema.strings("select roleid::regrole from pg_auth_members where member = ?::regrole", role))
                .isEmpty();
        try (AsRole service = new AsRole(role)) {
            for (String table : Schema.tenantTables().toList()) {
                assertThatThrownBy(() -> service.end().execute("alter table " + table + " disable row level security"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo(REFUSED));
            }
        }
    }

    @Test
    void findsOnlyIdsBeforeTheRestaurantIsKnown() {
        assertThat(LocalDatabase.rows("""
                select p.oid::regprocedure::text as function, prosecdef, proowner::regrole::text as owner,
                  array_to_string(proconfig, ';') as config, pg_get_function_result(p.oid) as result,
                  exists (select 1 from aclexplode(proacl) where grantee = 0) as open_to_all
                from pg_proc p where pronamespace = 'lookup'::regnamespace
                """)).isNotEmpty().allSatisfy(function -> {
            assertThat(function)
                    .containsEntry("prosecdef", true)
                    .containsEntry("owner", "crmres_lookup")
                    .containsEntry("config", "search_path=public, pg_temp")
                    .containsEntry("open_to_all", false);
            assertThat(String.valueOf(function.get("result"))).matches("TABLE\\((\\w+_id uuid(, )?)+\\)");
        });
    }

    @Test
    void letsNobodySignInAsTheLookUp() {
        assertThat(Schema.strings(
                        "select rolcanlogin or rolsuper or rolbypassrls from pg_roles where rolname = 'crmres_lookup'"))
                .containsExactly("false");
    }

    @Test
    void sortsByCodePoint() {
        assertThat(Schema.strings("select datctype from pg_database where datname = current_database()"))
                .containsExactly("C.UTF-8");
    }

    static Stream<Arguments> readers() {
        return pairs("SELECT");
    }

    static Stream<Arguments> writers() {
        return pairs("INSERT");
    }

    static Stream<Arguments> updaters() {
        return pairs("UPDATE");
    }

    private static Stream<Arguments> pairs(String privilege) {
        return Schema.SERVICES.stream()
                .flatMap(role -> Schema.tenantTables()
                        .filter(table -> Schema.may(role, table, privilege))
                        .map(table -> Arguments.of(role, table)));
    }
}

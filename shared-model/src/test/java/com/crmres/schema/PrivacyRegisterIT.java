package com.crmres.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.model.TestRestaurants;
import com.crmres.testing.LocalDatabase;
import com.crmres.testing.LocalInfrastructure;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The register of what is held of customers is complete. Whoever adds a table or a column that belongs to a customer, to a
 * conversation or to anything of theirs, adds it to the register in the same migration: privacy.deletes, privacy.rewrites or
 * privacy.adds of V19. Else it would neither be exported nor erased.
 */
@LocalInfrastructure
class PrivacyRegisterIT {

    private static final UUID CUSTOMER = UUID.fromString("0198a000-0000-7000-8000-0000000000b1");
    private static final String MARKER = "zmarkerz";
    private static final String PHONE = "966500000001";

    /** Found by their bytes and by Meta's ids, which no foreign key tells. */
    private static final Set<String> WITHOUT_KEYS = Set.of("parked_inbound", "message_statuses", "account_events");

    /** Name a customer's things by id only, so that nothing has to be taken from them. */
    private static final Set<String> IDS_ONLY = Set.of("feedback_counted");

    @SuppressWarnings("unused")
    private static final List<String> SERVICES = Schema.SERVICES;

    /** Follows foreign keys and columns called after what they point to, from customers on. */
    private static final String REACHED = """
            with recursive names as (
              select c.oid, c.relname::text as name from pg_class c
              where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace),
            edges as (
              select k.conrelid as child, k.confrelid as parent from pg_constraint k where k.contype = 'f'
              union
              select a.attrelid, p.oid from pg_attribute a join names p
                on a.attname in (rtrim(p.name, 's') || '_id', p.name || '_id') and a.attnum > 0 and not a.attisdropped),
            reached as (
              select oid, name from names where name = 'customers'
              union
              select n.oid, n.name from reached r join edges e on e.parent = r.oid join names n on n.oid = e.child)
            select distinct name from reached
            """;

    @BeforeEach
    void fillEveryTable() {
        empty();
        new ResourceDatabasePopulator(false, false, "UTF-8", new ClassPathResource("schema/tenant-rows.sql"))
                .execute(LocalDatabase.superuser());
    }

    @AfterEach
    void empty() {
        LocalDatabase.update("truncate restaurants, users, parked_inbound cascade");
    }

    @Test
    void knowsEveryTableThatBelongsToACustomer() {
        Set<String> expected = new TreeSet<>(Schema.strings(REACHED));
        expected.addAll(WITHOUT_KEYS);
        expected.removeAll(IDS_ONLY);

        assertThat(Schema.strings("select table_name from privacy.places"))
                .as("see the class comment: a migration forgot the register")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void knowsEveryColumnOfThoseThatStay() {
        for (String table : Schema.strings("select table_name from privacy.places where not rows_go")) {
            assertThat(Schema.strings("select column_name from privacy.columns where table_name = ?", table))
                    .as("columns of " + table)
                    .containsExactlyInAnyOrderElementsOf(Schema.columns(table));
        }
    }

    @Test
    void keepsOnlyWhatNamesNobody() {
        assertThat(Schema.strings("""
                select c.table_name || '.' || c.column_name
                from privacy.columns c
                join information_schema.columns i
                  on i.table_schema = 'public' and i.table_name = c.table_name and i.column_name = c.column_name
                where c.replacement is null and i.data_type in ('text', 'jsonb', 'ARRAY', 'bytea', 'character varying')
                """))
                .as("free words are never kept: only codes, states and ids are")
                .isSubsetOf(Schema.strings("""
                select t.name || '.' || c.name from (values
                  ('alerts', '{kind,incident}'), ('feedback', '{sentiment,categories}'),
                  ('messages', '{sender,kind,sentiment,delivery,client_key,purpose}'),
                  ('conversations', '{status,type,handled_by,escalation_reason}'), ('erasures', '{named_as}'),
                  ('erasure_steps', '{name,counts}'),
                  ('orders', '{status,type,origin,cancel_reason}'), ('order_items', '{name,modifiers}'),
                  ('order_events', '{from_status,to_status,actor_kind,reason,not_told}'),
                  ('coupon_codes', '{code}'), ('message_prices', '{category,type,market}')) as t (name, columns)
                cross join unnest(t.columns::text[]) as c (name)"""));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void letsNoServiceChangeTheRegister(String role) throws SQLException {
        try (AsRole service = new AsRole(role)) {
            assertThatThrownBy(() -> service.end().execute("delete from privacy.columns"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() ->
                            service.end().execute("call privacy.adds('messages', array[array['text', 'null']], '{}')"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(
                        Schema.strings(
                                "select rolcanlogin or rolsuper or rolbypassrls from pg_roles where rolname = 'crmres_privacy'"))
                .containsExactly("false");
    }

    @Test
    void erasesOnlyWhatWasAskedForAndOnlyAtHome() throws SQLException {
        try (AsRole core = new AsRole("crmres_core")) {
            assertThatThrownBy(
                            () -> core.end().enter(TestRestaurants.BAHR_SEAFOOD).execute(erase()))
                    .hasMessageContaining("Nobody asked");
            LocalDatabase.update("update erasures set finished_at = now()");
            assertThatThrownBy(
                            () -> core.end().enter(TestRestaurants.NAJD_GRILL).execute(erase()))
                    .hasMessageContaining("Nobody asked");
        }
        try (AsRole ai = new AsRole("crmres_ai")) {
            assertThatThrownBy(() -> ai.end().enter(TestRestaurants.NAJD_GRILL).execute(erase()))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void findsEveryWordItErasesAndLeavesNone() throws SQLException {
        markEveryWord();
        assertThat(placesThatSay(MARKER)).as("the test marks enough").hasSizeGreaterThan(8);

        try (AsRole core = new AsRole("crmres_core")) {
            core.end().enter(TestRestaurants.NAJD_GRILL).execute(erase());
            core.execute(erase());
            core.execute("commit");
        }

        assertThat(placesThatSay(MARKER)).isEmpty();
        assertThat(placesThatSay(PHONE)).isEmpty();
    }

    private static String erase() {
        return "select * from privacy.erase('" + CUSTOMER + "', array['" + PHONE + "'])";
    }

    /** In every column that the register takes something from, and in every text of rows that go. */
    private static void markEveryWord() {
        List<String> updates = new ArrayList<>(Schema.strings("""
                select format(case i.data_type
                  when 'text' then 'update %1$I set %2$I = ''%3$s ''  || id'
                  when 'jsonb' then 'update %1$I set %2$I = ''{"a": "%3$s"}'''
                  when 'ARRAY' then 'update %1$I set %2$I = array[''%3$s'']' end, i.table_name, i.column_name, 'zmarkerz')
                from information_schema.columns i
                join privacy.places p on p.table_name = i.table_name
                left join privacy.columns c on c.table_name = i.table_name and c.column_name = i.column_name
                where i.table_schema = 'public' and i.data_type in ('text', 'jsonb', 'ARRAY')
                  and (c.replacement is not null or p.table_name in ('customer_notes', 'conversation_notes') and i.column_name = 'text')
                  and (i.table_name, i.column_name) not in (('customers', 'language_preference'))
                """));
        updates.add("update customer_identities set value = '+" + PHONE + "'");
        updates.add("update customer_consents set evidence = 'zmarkerz'");
        updates.forEach(LocalDatabase::update);
        LocalDatabase.update("insert into parked_inbound (id, reason, body, received_at) values"
                + " (gen_random_uuid(), 'no_id', convert_to('{\"from\":\"" + PHONE
                + "\",\"x\":\"zmarkerz\"}', 'UTF8'), now())");
        LocalDatabase.update("""
                insert into message_statuses (id, restaurant_id, whatsapp_number_id, wamid, status, status_at, received_at)
                select gen_random_uuid(), restaurant_id, whatsapp_number_id, wamid, 'read', now(), now() from messages""");
    }

    private static Set<String> placesThatSay(String word) {
        return Schema.tables().stream()
                .filter(table -> LocalDatabase.number("select count(*) from " + table + " t where t::text like '%"
                                + word + "%'" + " or t::text like '%' || encode(convert_to('" + word
                                + "', 'UTF8'), 'hex') || '%'")
                        > 0)
                .collect(Collectors.toSet());
    }
}

package com.crmres.core.conversation;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.TAHLIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.core.StatementCounter;
import com.crmres.testing.LocalDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a restaurant with years behind it asks is answered by index, as the service's own role and its wall have it. */
@CoreApiTest
class LongListsIT {

    private static final int CONVERSATIONS = 20_000;
    private static final String LARGE =
            "Seq Scan on (conversations|messages|customers|customer_identities|feedback|orders|order_items)\\b";

    // the server tells its plans with the answers
    private static final List<String> TELLING = List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_nested_statements = on",
            "client_min_messages = log");

    @Autowired
    private Api api;

    @Autowired
    private StatementCounter statements;

    @BeforeAll
    static void yearsOfConversations(@Autowired DataSource source) throws SQLException {
        guests();
        conversations();
        words();
        whatCameOfThem();
        for (String table :
                List.of("customers", "customer_identities", "conversations", "messages", "feedback", "orders")) {
            LocalDatabase.update("vacuum analyze " + table);
        }
        TELLING.forEach(setting -> LocalDatabase.update("alter role crmres_core set " + setting));
        newConnections(source);
    }

    private static void guests() {
        LocalDatabase.update("""
                insert into customers (id, restaurant_id, name, search_text, tags, last_interaction, created_at, updated_at)
                select gen_random_uuid(), r.id, n.name, n.name, case when i % 10 = 0 then array['vip'] else '{}' end,
                  now() - i * interval '1 hour', now(), now()
                from restaurants r, generate_series(1, ?) i, lateral (select 'ضيف ' || (array['نوره', 'فهد', 'ساره'])[1 + i % 3] || i as name) n
                where r.id in (?, ?)""", CONVERSATIONS, NAJD_GRILL, BAHR_SEAFOOD);
        LocalDatabase.update("""
                insert into customer_identities (id, restaurant_id, customer_id, kind, value, created_at)
                select gen_random_uuid(), restaurant_id, id, 'phone', '+96657' || lpad(row_number() over ()::text, 7, '0'), now()
                from customers where name like 'ضيف %'""");
    }

    private static void conversations() {
        LocalDatabase.update("""
                insert into conversations (id, restaurant_id, customer_id, whatsapp_number_id, branch_id, status, handled_by,
                  assigned_to, last_seq, last_customer_seq, last_message_at, started_at, waiting_since, updated_at)
                select gen_random_uuid(), g.restaurant_id, g.ids[1 + i % 5000], n.id, case when g.restaurant_id = ? then (array[?, ?, ?]::uuid[])[1 + i % 3] end,
                  case when i > 100 then 'resolved' when i % 5 = 0 then 'escalated' else 'active' end,
                  case when i % 6 = 0 then 'staff' else 'ai' end,
                  case when i % 50 = 0 then (select id from users where email = ?) end, 3, 3, t.at, t.at,
                  case when i < 100 and i % 5 = 0 then t.at end, t.at
                from (select restaurant_id, (array_agg(id))[1:5000] as ids from customers where name like 'ضيف %' group by 1) g,
                  generate_series(1, ?) i,
                  lateral (select id from whatsapp_numbers where restaurant_id = g.restaurant_id limit 1) n,
                  lateral (select now() - i * interval '30 minutes' as at) t
                """, NAJD_GRILL, OLAYA, TAHLIA, DAMMAM, OWNER, CONVERSATIONS);
    }

    private static void words() {
        LocalDatabase.update("""
                insert into messages (id, restaurant_id, conversation_id, whatsapp_number_id, seq, sender, kind, text,
                  search_text, received_at, delivery)
                select gen_random_uuid(), c.restaurant_id, c.id, c.whatsapp_number_id, s, 'customer', 'text', w.words,
                  w.words, c.last_message_at, 'received'
                from conversations c, generate_series(1, 3) s, lateral (select 'ابغي طلب ' ||
                  (array['كبسه', 'مندي', 'عصير', 'شاي'])[1 + abs(hashtext(c.id::text || s)) % 4]
                  || ' ' || substr(md5(c.id::text || s), 1, 6) as words) w""");
    }

    private static void whatCameOfThem() {
        LocalDatabase.update("""
                insert into feedback (id, restaurant_id, conversation_id, customer_id, branch_id, rating, comment, sentiment,
                  requires_followup, created_at, updated_at)
                select gen_random_uuid(), restaurant_id, id, customer_id, branch_id, 1 + abs(hashtext(id::text)) % 5, 'لذيذ',
                  'positive', abs(hashtext(id::text)) % 20 = 0, started_at, started_at
                from conversations where status = 'resolved' and abs(hashtext(id::text)) % 2 = 0""");
        LocalDatabase.update("""
                insert into orders (id, restaurant_id, branch_id, customer_id, conversation_id, day, number, status, type,
                  origin, subtotal, total, vat, placed_at, moved_at)
                select gen_random_uuid(), restaurant_id, branch_id, customer_id, id, started_at::date,
                  row_number() over (partition by started_at::date), case when status = 'resolved' then 'delivered' else 'pending' end,
                  'pickup', 'ai', 46, 46, 6, started_at, started_at
                from conversations where branch_id is not null and abs(hashtext(id::text)) % 2 = 0""");
    }

    @AfterAll
    static void forgotten(@Autowired DataSource source) throws SQLException {
        TELLING.forEach(setting -> LocalDatabase.update("alter role crmres_core reset " + setting.split(" ")[0]));
        newConnections(source);
        LocalDatabase.update("truncate conversations cascade");
        LocalDatabase.update(
                "delete from customer_identities where customer_id in (select id from customers where name like 'ضيف %')");
        LocalDatabase.update("delete from customers where name like 'ضيف %'");
    }

    private static void newConnections(DataSource source) throws SQLException {
        source.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    @Test
    void plansEachQuestionForTheRestaurantItIsAbout(@Autowired JdbcClient jdbc) {
        assertThat(jdbc.sql("show plan_cache_mode").query(String.class).single())
                .isEqualTo("force_custom_plan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/conversations",
                "/conversations?limit=100&offset=5000",
                "/conversations?status=resolved",
                "/conversations?status=active",
                "/conversations?status=abandoned",
                "/conversations?branch_id=0198a000-0000-7000-8000-000000000011",
                "/conversations?handled_by=staff",
                "/conversations?assigned_to=me",
                "/conversations?unread=true",
                "/conversations?waiting=true",
                "/conversations?sort=waiting",
                "/conversations/counts",
                "/conversations?q=%D9%83%D8%A8%D8%B3%D8%A9",
                "/conversations?q=abc12",
                "/conversations?q=%D9%83%D8%A8%D8%B3%D8%A9+%D9%86%D9%88%D8%B1%D8%A9+abc",
                "/conversations?q=570001234",
                "/conversations?q=%D9%84%D8%A7+%D9%8A%D9%88%D8%AC%D8%AF",
                "/conversations?sort=waiting&q=abc12",
                "/customers",
                "/customers?sort=value",
                "/customers?sort=name",
                "/customers?tag=vip",
                "/customers?q=%D9%86%D9%88%D8%B1%D9%87+77",
                "/customers?q=570001234",
                "/customers/tags",
                "/feedback",
                "/feedback?rating=1",
                "/feedback?sentiment=mixed",
                "/feedback?follow_up=open",
                "/feedback?follow_up=done",
                "/feedback?branch_id=0198a000-0000-7000-8000-000000000011",
                "/feedback/summary",
                "/orders",
                "/orders?status=delivered",
                "/orders?branch_id=0198a000-0000-7000-8000-000000000011",
                "/orders?q=12345",
                "/orders?q=%D9%86%D9%88%D8%B1%D9%87+77",
                "/orders/board"
            })
    void goesByIndex(String path) {
        for (String who : List.of(OWNER, AGENT)) {
            answersByIndex(path, api.tokenOf(who));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"conversations", "customers", "feedback", "orders"})
    void goesByIndexToOneOfThem(String list) {
        UUID one = (UUID) LocalDatabase.rows(
                        "select id from " + list + " where restaurant_id = ? order by id limit 1", NAJD_GRILL)
                .getFirst()
                .get("id");

        answersByIndex("/" + list + "/" + one, api.tokenOf(OWNER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"conversations", "customers", "feedback", "orders"})
    void goesByIndexToTheNextPage(String list) {
        String token = api.tokenOf(OWNER);
        String cursor =
                api.get("/api/v1/" + list, token).body().get("next_cursor").asString();

        answersByIndex("/" + list + "?cursor=" + cursor, token);
    }

    private void answersByIndex(String path, String token) {
        List<String> plans = statements.plansDuring(
                () -> assertThat(api.get("/api/v1" + path, token).status()).isEqualTo(200));

        assertThat(plans).isNotEmpty().allSatisfy(plan -> assertThat(plan).doesNotContainPattern(LARGE));
    }

    @Test
    void countsALongListOnceAMinuteForWhoeverSeesTheSame() {
        String owner = api.tokenOf(OWNER);
        long before = total("", owner);
        new Chats(NAJD_GRILL).begun(1, "active", OLAYA);

        assertThat(before).isGreaterThanOrEqualTo(CONVERSATIONS);
        assertThat(total("?limit=1", owner)).isEqualTo(before);
        assertThat(total("", api.tokenOf(AGENT))).isBetween(CONVERSATIONS / 3L, before / 2);
    }

    @Test
    void countsAShorterListEachTime() {
        String owner = api.tokenOf(OWNER);
        long before = total("?status=active", owner);
        new Chats(NAJD_GRILL).begun(2, "active", OLAYA);

        assertThat(total("?status=active", owner)).isEqualTo(before + 1);
    }

    private long total(String query, String token) {
        return api.get("/api/v1/conversations" + query, token)
                .body()
                .get("total")
                .asLong();
    }
}

package com.crmres.core.conversation;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.core.StatementCounter;
import com.crmres.testing.LocalDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What was said, and by whom, is found however it is spelt: by index, and only at home. */
@CoreApiTest
class ConversationSearchIT {

    private static final int MANY = 20_000;

    private static UUID wanted = new UUID(0, 0);
    private static UUID inDammam = new UUID(0, 0);
    private static UUID foreign = new UUID(0, 0);

    @Autowired
    private Api api;

    @Autowired
    private StatementCounter statements;

    @BeforeAll
    static void aMonthOfMessages() {
        Chats najd = new Chats(NAJD_GRILL);
        Chats bahr = new Chats(BAHR_SEAFOOD);
        UUID noise = najd.begun(1, "resolved", null);
        wanted = najd.begun(2, "active", OLAYA);
        inDammam = najd.begun(3, "active", DAMMAM);
        foreign = bahr.begun(4, "active", null);
        noise(noise);
        String said = "أُريدُ إعادةَ الفاتورةِ رقم ٤٧١١ من الفرع الرئيســــي";
        najd.says(wanted, 2, "customer", said, Chats.NOON.plusSeconds(200));
        najd.says(inDammam, 2, "customer", said, Chats.NOON.plusSeconds(201));
        bahr.says(foreign, 2, "customer", said, Chats.NOON.plusSeconds(202));
        known(wanted, "+966501234567", "sara.eats");
        known(foreign, "+966501234599", "sara_eats_fish");
        LocalDatabase.update("analyze messages");
        LocalDatabase.update("analyze customers");
        LocalDatabase.update("analyze customer_identities");
    }

    private static void noise(UUID conversation) {
        LocalDatabase.update("""
                insert into messages (id, restaurant_id, conversation_id, whatsapp_number_id, seq, sender, kind, text,
                  search_text, received_at, delivery)
                select gen_random_uuid(), c.restaurant_id, c.id, c.whatsapp_number_id, 10 + i, 'customer', 'text', w.words,
                  w.words, now(), 'received'
                from conversations c, generate_series(1, ?) i,
                  lateral (select 'ابغي طلب كبسه ومندي وعصير ' || md5(i::text) as words) w
                where c.id = ?""", MANY, conversation);
    }

    private static void known(UUID conversation, String phone, String username) {
        LocalDatabase.update("""
                insert into customer_identities (id, restaurant_id, customer_id, kind, value, created_at)
                select gen_random_uuid(), c.restaurant_id, c.customer_id, v.kind, v.value, now()
                from conversations c, (values ('phone', ?), ('username', ?)) v (kind, value)
                where c.id = ?
                on conflict (restaurant_id, kind, value) do update set customer_id = excluded.customer_id
                """, phone, username, conversation);
    }

    @ParameterizedTest
    @CsvSource({
        "اريد اعاده الفاتوره",
        "إعادة   الفاتورة",
        "رقم 4711",
        "رقم ٤٧١١",
        "الرئيسي",
        "أم خالد 2",
        "ام خالد ٢",
        "0501234567",
        "+966 50 123 4567",
        "٠٥٠١٢٣٤٥٦٧",
        "1234567",
        "@Sara.eats",
        "خالد الفاتورة",
        "الفاتورة إعادة",
        "4711 خالد",
        "الرئيسي فاتورة"
    })
    void isFoundHoweverItIsSpelt(String words) {
        assertThat(ids(search(words, OWNER))).contains(wanted).doesNotContain(foreign);
    }

    @ParameterizedTest
    @CsvSource({
        "100%",
        "'%%%'",
        "___",
        "a_b",
        "لا شيء من هذا",
        "0509999999",
        "'\\'",
        "ـــ",
        "\u200B\u200F",
        "الفاتورة كبسة4711"
    })
    void findsNothingWhereThereIsNothing(String words) {
        assertThat(search(words, OWNER).get("total").asInt()).isZero();
    }

    @Test
    void knowsNamesFromTheFirstLetterAndWordsFromTheThird() {
        assertThat(search("ام", OWNER).get("total").asInt()).isEqualTo(3);
        assertThat(search("مندي", OWNER).get("total").asInt()).isEqualTo(1);
    }

    @Test
    void looksOnlyAtHomeAndInTheCallersBranches() {
        assertThat(ids(search("الفاتورة", OWNER))).containsExactlyInAnyOrder(wanted, inDammam);
        assertThat(ids(search("الفاتورة", AGENT))).containsExactly(wanted);
        assertThat(ids(search("الفاتورة", STRANGER))).containsExactly(foreign);
        assertThat(ids(search("0501234", OWNER))).containsExactly(wanted);
    }

    @Test
    void combinesWithTheOtherFilters() {
        String token = api.tokenOf(OWNER);
        String found = "/api/v1/conversations?q=" + encoded("الفاتورة");

        assertThat(api.get(found + "&branch_id=" + DAMMAM, token)
                        .body()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get(found + "&status=resolved", token)
                        .body()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(api.get(found + "&limit=1", token).body().has("next_cursor")).isTrue();
        assertThat(api.get("/api/v1/conversations?q=" + "x".repeat(101), token).status())
                .isEqualTo(400);
        assertThat(api.get("/api/v1/conversations?q=a%00b", token).status()).isEqualTo(400);
        assertThat(statements.during(() -> api.get(found, token))).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void goesByTheTrigramIndexInsideTheLookUp() throws SQLException {
        String plan =
                planInside("select * from lookup.conversations_with('%الفاتوره%', '%الفاتوره%', null, null, null)");

        assertThat(plan).contains("messages_by_words").doesNotContain("Seq Scan on messages");
        System.out.println(plan.lines()
                .filter(line -> line.contains("Scan") || line.contains("Rows Removed"))
                .toList());
    }

    @Test
    void answersQuicklyAmongManyMessages() {
        String token = api.tokenOf(OWNER);
        String path = "/api/v1/conversations?q=" + encoded("الفاتورة");
        api.get(path, token);

        long began = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            api.get(path, token);
        }
        System.out.printf("a search among %d messages: %d ms%n", MANY, (System.nanoTime() - began) / 10_000_000);
    }

    /** What the function's own statement does when the service's role calls it, told by the server as it does it. */
    private static String planInside(String call) throws SQLException {
        try (Connection connection = LocalDatabase.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("load 'auto_explain'");
            statement.execute("set local auto_explain.log_min_duration = 0");
            statement.execute("set local auto_explain.log_nested_statements = on");
            statement.execute("set local role crmres_core");
            statement.execute("set local client_min_messages = log");
            statement.execute("select set_config('app.restaurant_id', '" + NAJD_GRILL + "', true)");
            statement.clearWarnings();
            statement.execute(call);
            StringBuilder plan = new StringBuilder();
            for (SQLWarning told = statement.getWarnings(); told != null; told = told.getNextWarning()) {
                plan.append(told.getMessage()).append('\n');
            }
            connection.rollback();
            return plan.toString();
        }
    }

    private JsonNode search(String words, String who) {
        return api.get("/api/v1/conversations?limit=100&q=" + encoded(words), api.tokenOf(who))
                .body();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static List<UUID> ids(JsonNode list) {
        return list.get("conversations")
                .valueStream()
                .map(shown -> UUID.fromString(shown.get("id").asString()))
                .toList();
    }
}

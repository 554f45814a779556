package com.crmres.core.conversation;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.model.SearchText;
import com.crmres.testing.LocalDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A search over years finds exactly what reading everything would find, whichever way it goes. */
@CoreApiTest
class WordSearchIT {

    private static final int CONVERSATIONS = 1_800;

    @Autowired
    private Api api;

    @BeforeAll
    static void twoYears() {
        guests();
        conversations();
        messages();
        LocalDatabase.update("analyze conversations");
        LocalDatabase.update("analyze messages");
    }

    private static void guests() {
        LocalDatabase.update("""
                insert into customers (id, restaurant_id, name, search_text, created_at, updated_at)
                select gen_random_uuid(), ?, n.name, n.name, now(), now()
                from generate_series(1, ?) i, lateral (select 'قديم ' ||
                  (array['نوره', 'فهد', 'ساره'])[1 + i % 3] || ' ' || (array['الشمري', 'الحربي'])[1 + i / 3 % 2] || ' ' || i as name) n
                """, NAJD_GRILL, CONVERSATIONS);
    }

    /** One in twenty goes on for a day to three weeks, the others for up to an hour. */
    private static void conversations() {
        LocalDatabase.update("""
                insert into conversations (id, restaurant_id, customer_id, whatsapp_number_id, branch_id, status, last_seq,
                  last_message_at, started_at, updated_at)
                select gen_random_uuid(), u.restaurant_id, u.id, n.id, (array[?, ?, null]::uuid[])[1 + u.i % 3],
                  case when u.i % 40 = 0 then 'resolved' else 'abandoned' end, 4,
                  t.at + case when u.i % 20 = 0 then u.i % 21 * interval '1 day' else interval '50 minutes' end, t.at, t.at
                from (select *, split_part(name, ' ', 4)::int as i from customers where name like 'قديم %') u,
                  lateral (select id from whatsapp_numbers where restaurant_id = u.restaurant_id limit 1) n,
                  lateral (select timestamptz '2026-11-01' - u.i * interval '9 hours' as at) t
                """, OLAYA, DAMMAM);
    }

    /** Words of every second, every tenth and every three-hundredth message, and one that is said at the beginning only. */
    private static void messages() {
        LocalDatabase.update("""
                insert into messages (id, restaurant_id, conversation_id, whatsapp_number_id, seq, sender, kind, text,
                  search_text, received_at, delivery)
                select gen_random_uuid(), c.restaurant_id, c.id, c.whatsapp_number_id, s, 'customer', 'text', w.words,
                  w.words, c.started_at + (s - 1) / 3.0 * (c.last_message_at - c.started_at), 'received'
                from conversations c, generate_series(1, 4) s, lateral (select
                  case when r < 500 then 'ابغي ' else '' end || case when r % 10 = 3 then 'كبسه ' else '' end
                  || case when r % 331 = 5 then 'زعفران ' else '' end
                  || case when s = 1 and r % 17 = 0 then 'صباح الخير' else 'تمام' end as words
                  from (select abs(hashtext(u.name || s)) % 1000 as r from customers u where u.id = c.customer_id) o) w
                where c.restaurant_id = ?""", NAJD_GRILL);
    }

    @AfterAll
    static void forgotten() {
        LocalDatabase.update("truncate conversations cascade");
        LocalDatabase.update("delete from customers where name like 'قديم %'");
    }

    @ParameterizedTest
    @CsvSource({
        "أبغى",
        "كبسة",
        "زعفران",
        "صباح الخير",
        "زعفران كبسة",
        "كبسة نورة",
        "الشمري زعفران",
        "ساره الحربي كبسه",
        "77",
        "لا يوجد"
    })
    void findsWhatReadingEverythingFinds(String words) {
        assertThat(allPages(words, OWNER, "&limit=45")).isEqualTo(expected(words, OLAYA, DAMMAM));
        assertThat(allPages(words, AGENT, "&limit=100")).isEqualTo(expected(words, OLAYA));
    }

    @Test
    void staysWithinTheOtherFilters() {
        List<UUID> resolved = LocalDatabase.rows("select id from conversations where status = 'resolved'").stream()
                .map(row -> (UUID) row.get("id"))
                .toList();

        List<UUID> found = allPages("صباح الخير", OWNER, "&limit=15&status=resolved");

        assertThat(found).isNotEmpty().isEqualTo(common(expected("صباح الخير", OLAYA, DAMMAM), resolved));
    }

    @Test
    void turnsPagesByOffsetToo() {
        List<UUID> all = expected("صباح الخير", OLAYA, DAMMAM);
        String owner = api.tokenOf(OWNER);

        JsonNode page = search("صباح الخير", owner, "&limit=20&offset=60");
        JsonNode last = search("صباح الخير", owner, "&limit=100&offset=" + (all.size() - 7));

        assertThat(ids(page)).isEqualTo(all.subList(60, 80));
        assertThat(page.has("total")).isFalse();
        assertThat(ids(last)).isEqualTo(all.subList(all.size() - 7, all.size()));
        assertThat(last.get("total").asInt()).isEqualTo(all.size());
    }

    private List<UUID> allPages(String words, String who, String more) {
        List<UUID> all = new ArrayList<>();
        String token = api.tokenOf(who);
        JsonNode page = search(words, token, more);
        all.addAll(ids(page));
        while (page.has("next_cursor")) {
            page = search(
                    words, token, more + "&cursor=" + page.get("next_cursor").asString());
            all.addAll(ids(page));
        }
        return all;
    }

    /** Every word in a message or in the name, the latest first. */
    private static List<UUID> expected(String words, UUID... seen) {
        String branches = Arrays.stream(seen).map("'%s'::uuid"::formatted).collect(Collectors.joining(", "));
        StringBuilder query =
                new StringBuilder("select c.id from conversations c join customers u on u.id = c.customer_id"
                        + " where (c.branch_id is null or c.branch_id = any(array[" + branches + "]))");
        List<Object> values = new ArrayList<>();
        for (SearchNeedle needle : SearchNeedle.all(words)) {
            query.append(" and (u.search_text like ? or ? and exists (select from messages m"
                    + " where m.conversation_id = c.id and m.search_text like ?))");
            values.addAll(List.of(needle.name(), needle.words() != null, needle.name()));
        }
        query.append(" order by c.last_message_at desc, c.id desc");
        return LocalDatabase.rows(query.toString(), values.toArray()).stream()
                .map(row -> (UUID) row.get("id"))
                .toList();
    }

    private static List<UUID> common(List<UUID> ordered, List<UUID> others) {
        return ordered.stream().filter(others::contains).toList();
    }

    private JsonNode search(String words, String token, String more) {
        String q = URLEncoder.encode(SearchText.fold(words), StandardCharsets.UTF_8);
        return api.get("/api/v1/conversations?q=" + q + more, token).body();
    }

    private static List<UUID> ids(JsonNode list) {
        return list.get("conversations")
                .valueStream()
                .map(shown -> UUID.fromString(shown.get("id").asString()))
                .toList();
    }
}

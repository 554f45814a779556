package com.crmres.core;

import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.testing.LocalDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An owner signs in and reads what a guest and the AI said to each other. */
@CoreApiTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryIT {

    private static final Chats NAJD = new Chats(NAJD_GRILL);

    private static UUID conversation;

    @Autowired
    private Api api;

    @BeforeAll
    static void umKhalidIsAnswered() {
        conversation = NAJD.begun(0, "escalated", OLAYA);
        NAJD.says(conversation, 2, "ai", "وعليكم السلام، حياك الله في مشويات نجد", Chats.NOON.plusMillis(1_400));
        LocalDatabase.update(
                "update conversations set escalation_reason = 'asked_for_human', escalated_at = started_at,"
                        + " handled_by = 'staff' where id = ?",
                conversation);
    }

    @Test
    @Order(1)
    void theRestaurantIsThereWithItsMenuAndItsPeople() {
        assertThat(LocalDatabase.number("select count(*) from menu_items where restaurant_id = ?", NAJD_GRILL))
                .isGreaterThan(40);
        assertThat(LocalDatabase.number("select count(*) from branches where restaurant_id = ?", NAJD_GRILL))
                .isEqualTo(3);
        // other tests let further people in
        assertThat(LocalDatabase.number("""
                        select count(*) from memberships m join users u on u.id = m.user_id
                        where m.restaurant_id = ? and u.email in (?, ?, ?)""", NAJD_GRILL, OWNER, DemoRestaurants.MANAGER, DemoRestaurants.AGENT))
                .isEqualTo(3);
    }

    @Test
    @Order(2)
    void theOwnerSignsIn() {
        Api.Answer answer = api.login(OWNER, DemoRestaurants.PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.body().get("expires_in").asInt()).isEqualTo(600);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    @Order(3)
    void theListShowsTheConversationWithItsLastMessage() {
        Api.Answer answer = api.get("/api/v1/conversations?restaurant_id=" + NAJD_GRILL, api.tokenOf(OWNER));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.body().get("total").asInt()).isEqualTo(1);
        JsonNode listed = answer.body().get("conversations").get(0);
        assertThat(listed.get("id").asString()).isEqualTo(conversation.toString());
        assertThat(listed.get("messages")).hasSize(1);
        assertThat(listed.at("/messages/0/sender").asString()).isEqualTo("ai");
    }

    @Test
    @Order(4)
    void theDetailShowsWhatWasSaidInOrder() {
        Api.Answer answer = api.get("/api/v1/conversations/" + conversation, api.tokenOf(OWNER));

        assertThat(answer.status()).isEqualTo(200);
        JsonNode shown = answer.body();
        assertThat(shown.propertyNames())
                .contains("id", "customer_id", "restaurant_id", "branch_id", "status", "type", "ai_confidence")
                .contains("messages", "started_at", "escalated_at", "last_message_at", "updated_at")
                .doesNotContain("resolved_at", "next_cursor");
        assertThat(shown.get("status").asString()).isEqualTo("escalated");
        assertThat(shown.get("handled_by").asString()).isEqualTo("staff");
        assertThat(shown.get("escalation_reason").asString()).isEqualTo("asked_for_human");
        assertThat(shown.get("ai_confidence").decimalValue()).isEqualByComparingTo("0.92");
        assertThat(shown.at("/customer/name").asString()).startsWith("أم خالد");
        assertThat(shown.at("/customer/language_preference").asString()).isEqualTo("ar-SA");
        assertThat(texts(shown))
                .containsExactly("السلام عليكم، وش عندكم اليوم؟", "وعليكم السلام، حياك الله في مشويات نجد");
        JsonNode reply = shown.at("/messages/1");
        assertThat(reply.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "seq",
                        "sender",
                        "kind",
                        "content",
                        "timestamp",
                        "delivery",
                        "wamid",
                        "edits",
                        "from_phone");
        assertThat(reply.get("edits").isEmpty()).isTrue();
        assertThat(reply.get("from_phone").asBoolean()).isFalse();
        assertThat(reply.get("delivery").asString()).isEqualTo("delivered");
        assertThat(reply.get("timestamp").asString()).isEqualTo("2026-11-22T09:00:01.400Z");
    }

    private static List<String> texts(JsonNode conversation) {
        return conversation
                .get("messages")
                .valueStream()
                .map(message -> message.get("content").asString())
                .toList();
    }
}

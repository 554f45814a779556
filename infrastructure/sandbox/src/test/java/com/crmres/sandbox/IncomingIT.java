package com.crmres.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IncomingIT extends SandboxStory {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    location    | {'latitude':24.7,'longitude':46.6,'name':'البيت'}                                  | latitude
                    contacts    | [{'name':{'formatted_name':'سارة'},'phones':[{'phone':'+966500000000'}]}]            |
                    order       | {'catalog_id':'1','text':'','product_items':[{'product_retailer_id':'k','quantity':2}]} | catalog_id
                    button      | {'payload':'STOP','text':'أوقف العروض'}                                            | payload
                    interactive | {'type':'nfm_reply','nfm_reply':{'name':'flow','body':'Sent','response_json':'{}'}} | nfm_reply
                    interactive | {'type':'list_reply','list_reply':{'id':'1','title':'كبسة','description':'لحم'}}   | list_reply
                    """)
    void reportsEveryKind(String type, String payload, @Nullable String field) {
        send(type, Map.of("payload", new JsonMapper().readTree(payload.replace('\'', '"'))));

        JsonNode message = onlyMessage();
        assertThat(message.path("type").asString()).isEqualTo(type);
        assertThat(
                        field == null
                                ? message.path(type).isArray()
                                : message.path(type).has(field))
                .isTrue();
        assertThat(phone()).hasSize(1);
    }

    @Test
    void reportsAdvertisementsAndMakesTheNextThreeDaysFree() {
        send("text", Map.of("text", "هلا", "extra", Map.of("referral", Map.of("source_type", "ad", "source_id", "1"))));
        assertThat(onlyMessage().at("/referral/source_type").asString()).isEqualTo("ad");

        String wamid = restaurantWrites("حياك").wamid();

        await().until(() -> GATEWAY.statusesOf(wamid).size() == 2);
        JsonNode status = GATEWAY.elements("statuses").getFirst();
        assertThat(status.at("/pricing/type").asString()).isEqualTo("free_entry_point");
        assertThat(status.at("/conversation/origin/type").asString()).isEqualTo("referral_conversion");
        post("/control/clock", Map.of("advance", "PT71H"));
        guestWrites("وش عندكم؟");
        post("/control/clock", Map.of("advance", "PT2H"));
        String later = restaurantWrites("كبسة").wamid();
        await().until(() -> GATEWAY.statusesOf(later).size() == 2);
        assertThat(GATEWAY.elements("statuses").getLast().at("/pricing/type").asString())
                .isEqualTo("regular");
        assertThat(GATEWAY.elements("statuses").getLast().has("conversation")).isFalse();
    }

    @Test
    void reportsForwardedMessagesGroupsAndWhatCannotBeRead() {
        send("text", Map.of("text", "عرض", "extra", Map.of("context", Map.of("forwarded", true))));
        send("text", Map.of("text", "هلا يا جماعة", "extra", Map.of("group_id", "g1")));
        send("unsupported", Map.of());
        await().until(() -> GATEWAY.elements("messages").size() == 3);

        assertThat(GATEWAY.elements("messages").get(0).at("/context/forwarded").asBoolean())
                .isTrue();
        assertThat(GATEWAY.elements("messages").get(1).path("group_id").asString())
                .isEqualTo("g1");
        assertThat(GATEWAY.elements("messages").get(2).at("/errors/0/code").asInt())
                .isEqualTo(131051);
        assertThat(phone()).hasSize(2);
        assertThat(phone().get(0).at("/payload/forwarded").asBoolean()).isTrue();
    }

    @Test
    void reportsEditsAndRevokesAndChangesThePhone() {
        String wamid = guestWrites("اثنين كبسة");
        send("edit", Map.of("text", "ثلاث كبسة", "payload", Map.of("original_message_id", wamid)));
        await().until(() -> GATEWAY.elements("messages").size() == 2);
        assertThat(GATEWAY.elements("messages")
                        .getLast()
                        .at("/edit/message/text/body")
                        .asString())
                .isEqualTo("ثلاث كبسة");
        assertThat(phone().get(0).path("text").asString()).isEqualTo("ثلاث كبسة");
        assertThat(phone().get(0).at("/payload/edited").asBoolean()).isTrue();

        send("revoke", Map.of("payload", Map.of("original_message_id", wamid)));

        await().until(() -> GATEWAY.elements("messages").size() == 3);
        assertThat(phone().get(0).path("type").asString()).isEqualTo("revoked");
        assertThat(phone().get(0).has("text")).isFalse();
    }

    @Test
    void reactsInBothDirections() {
        String asked = guestWrites("شكرا");
        assertThat(sends("reaction", "'reaction':{'message_id':'" + asked + "','emoji':'❤️'}")
                        .status())
                .isEqualTo(200);
        assertThat(phone()).hasSize(1);
        assertThat(phone().get(0).path("reaction").asString()).isEqualTo("❤️");
        await().until(() -> GATEWAY.elements("statuses").size() == 2);

        sends("reaction", "'reaction':{'message_id':'" + asked + "','emoji':''}");

        assertThat(phone().get(0).has("reaction")).isFalse();
    }

    @Test
    void announcesNewIdentitiesAndUserIds() {
        guestWrites("هلا");
        post("/control/customers/" + guest, Map.of("change_identity", true));
        post("/control/customers/" + guest, Map.of("change_user_id", true));
        await().until(() -> GATEWAY.elements("messages").size() == 3);

        assertThat(GATEWAY.elements("messages").get(1).at("/identity/hash").asString())
                .isNotEmpty();
        JsonNode changed = GATEWAY.elements("messages").get(2).path("system");
        assertThat(changed.path("type").asString()).isEqualTo("user_changed_user_id");
        assertThat(changed.path("previous_user_id")).isNotEqualTo(changed.path("user_id"));
        assertThat(phone()).hasSize(1);
    }

    @Test
    void tellsWhoStopsPromotionsAndKeepsThemAway() {
        guestWrites("هلا");
        String name = "offer_" + System.nanoTime();
        post("/control/templates", Map.of("waba_id", WABA, "name", name, "language", "ar", "category", "MARKETING"));
        post("/control/customers/" + guest, Map.of("stop_marketing", true));
        await().until(() -> GATEWAY.changes("user_preferences").size() == 1);
        assertThat(GATEWAY.changes("user_preferences")
                        .getFirst()
                        .at("/user_preferences/0/value")
                        .asString())
                .isEqualTo("stop");

        fails(name, 131050);
        post("/control/customers/" + guest, Map.of("stop_marketing", false));
        post("/control/customers/" + guest, Map.of("capped", true));
        fails(name, 131049);
        post("/control/customers/" + guest, Map.of("capped", false));

        assertThat(restaurantWrites("حياك").status()).isEqualTo(200);
    }

    @Test
    void echoesWhatTheRestaurantTypesOnItsOwnPhone() {
        guestWrites("هلا");
        post(
                "/control/echoes",
                Map.of("phone_number_id", NUMBER, "customer_id", guest, "type", "text", "text", "حياك، معك سالم"));

        await().until(() -> GATEWAY.changes("smb_message_echoes").size() == 1);
        JsonNode echo = GATEWAY.changes("smb_message_echoes").getFirst().at("/message_echoes/0");
        assertThat(echo.path("to").asString()).isEqualTo(GUEST_PHONE);
        assertThat(echo.path("from").asString()).isEqualTo("966115550001");
        assertThat(phone().get(1).path("from").asString()).isEqualTo("business");
    }

    @Test
    void sendsAccountEventsOfAnyField() {
        post(
                "/control/account-events",
                Map.of("field", "account_update", "waba_id", WABA, "value", Map.of("event", "ACCOUNT_RESTRICTION")));
        post(
                "/control/account-events",
                Map.of("field", "standby", "phone_number_id", NUMBER, "value", Map.of("messages", List.of())));

        await().until(() -> GATEWAY.changes("standby").size() == 1
                && GATEWAY.changes("account_update").size() == 1);
        assertThat(GATEWAY.changes("standby")
                        .getFirst()
                        .at("/metadata/phone_number_id")
                        .asString())
                .isEqualTo(NUMBER);
        assertThat(new String(GATEWAY.received().getFirst().body(), StandardCharsets.US_ASCII))
                .contains("\"time\":");
        assertThat(post("/control/account-events", Map.of("field", "account_update"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void skipsDeliveredWhenAsked() {
        faults("{\"webhooks\":{\"skip_delivered\":true}}");
        guestWrites("هلا");
        String wamid = restaurantWrites("حياك").wamid();
        await().until(() -> phone().get(1).path("ticks").asString().equals("delivered"));

        post("/control/phones/" + guest + "/open?phone_number_id=" + NUMBER, "{}");

        await().untilAsserted(() -> assertThat(GATEWAY.statusesOf(wamid)).containsExactly("sent", "read"));
        assertThat(GATEWAY.elements("statuses")
                        .getLast()
                        .at("/pricing/category")
                        .asString())
                .isEqualTo("service");
    }

    private void fails(String template, int code) {
        String wamid = sends("template", "'template':{'name':'" + template + "','language':{'code':'ar'}}")
                .wamid();
        await().untilAsserted(() -> assertThat(GATEWAY.statusesOf(wamid)).containsExactly("failed"));
        assertThat(stats().at("/sends/failed/" + code).asInt()).isEqualTo(1);
    }

    private JsonNode onlyMessage() {
        await().until(() -> GATEWAY.elements("messages").size() == 1);
        return GATEWAY.elements("messages").getFirst();
    }

    private void send(String type, Map<String, Object> more) {
        Map<String, Object> whole = new HashMap<>(more);
        whole.putAll(Map.of("phone_number_id", NUMBER, "customer_id", guest, "type", type));
        assertThat(post("/control/messages", whole).status()).isEqualTo(200);
    }
}

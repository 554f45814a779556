package com.crmres.whatsapp.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.crmres.event.signal.LiveSignal;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.entry.Encoding;
import com.crmres.whatsapp.entry.EntryCodec;
import com.crmres.whatsapp.entry.EntryKind;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.Screens;
import com.crmres.whatsapp.testing.TestRestaurant;
import com.crmres.whatsapp.testing.TestWebhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class InboundIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String UM_KHALID = "966500000001";

    private final TestRestaurant najd = TestRestaurant.najdGrill();

    @Autowired
    Screens screens;

    @Autowired
    GatewayDoor gateway;

    @Autowired
    InboundListener listener;

    @Autowired
    EntryCodec codec;

    @Autowired
    Tenants tenants;

    @Test
    void storesARepeatedMessageOnce() {
        String wamid = TestWebhooks.wamid();
        String body = TestWebhooks.text(najd.phoneNumberId(), UM_KHALID, wamid, "مرحبا");
        for (int i = 0; i < 5; i++) {
            assertThat(gateway.deliver(body)).isEqualTo(200);
        }

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(gateway.ledger(najd.phoneNumberId()).path("repeated").asInt())
                    .isEqualTo(4);
            assertThat(gateway.ledger(najd.phoneNumberId()).path("gap").asInt(-1))
                    .isZero();
        });
        assertThat(najd.messages()).hasSize(1);
    }

    @Test
    void storesOneRowForEachOf64ParallelIdenticalDeliveries() throws Exception {
        int messages = Integer.getInteger("crmres.test.identical", 20);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < messages; i++) {
                String element = textElement(UM_KHALID, TestWebhooks.wamid());
                List<Future<?>> deliveries = new ArrayList<>();
                for (int j = 0; j < 64; j++) {
                    String entry = codec.write(entry(UUID.randomUUID(), element));
                    deliveries.add(threads.submit(() -> listener.on(entry)));
                }
                for (Future<?> delivery : deliveries) {
                    delivery.get();
                }
            }
        }

        assertThat(najd.messages()).hasSize(messages);
        assertThat(najd.messages().stream().map(row -> row.get("seq")).distinct())
                .hasSize(messages);
        assertThat(najd.count("customers")).isEqualTo(1);
        assertThat(najd.conversations()).hasSize(1);
        assertThat(gateway.ledger(najd.phoneNumberId()).path("stored").asInt()).isEqualTo(messages);
        assertThat(gateway.ledger(najd.phoneNumberId()).path("repeated").asInt())
                .isEqualTo(messages * 63);
    }

    @Test
    void storesOneRowOfAMessageThatIsToldUnderManyNamesAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                String wamid = TestWebhooks.wamid();
                List<Future<?>> deliveries = new ArrayList<>();
                for (int writer = 0; writer < 16; writer++) {
                    String entry =
                            codec.write(entry(UUID.randomUUID(), textElement("9665011110" + (10 + writer), wamid)));
                    deliveries.add(threads.submit(() -> listener.on(entry)));
                }
                for (Future<?> delivery : deliveries) {
                    delivery.get();
                }
            }
        }

        assertThat(najd.messages()).hasSize(10);
    }

    @Test
    void doesNotCountWhatItsOwnQueueDeliversAgain() {
        String entry = codec.write(entry(UUID.randomUUID(), textElement(UM_KHALID, TestWebhooks.wamid())));
        listener.on(entry);
        listener.on(entry);

        assertThat(najd.messages()).hasSize(1);
        assertThat(gateway.ledger(najd.phoneNumberId()).path("stored").asInt()).isEqualTo(1);
        assertThat(gateway.ledger(najd.phoneNumberId()).path("repeated").asInt())
                .isZero();
    }

    @Test
    void knowsAMessageAgainWhoseWriterWasErased() {
        String element = textElement(UM_KHALID, TestWebhooks.wamid());
        listener.on(codec.write(entry(UUID.randomUUID(), element)));
        LocalDatabase.update(
                "update messages set text = null, wamid = 'erased:' || encode(sha256(wamid::bytea), 'hex')");
        LocalDatabase.update("delete from customer_identities");

        listener.on(codec.write(entry(UUID.randomUUID(), element)));

        assertThat(najd.messages()).hasSize(1);
        assertThat(najd.count("customers")).isEqualTo(1);
        assertThat(gateway.ledger(najd.phoneNumberId()).path("repeated").asInt())
                .isEqualTo(1);
    }

    @Test
    void parksAnEntryWhoseContentWasErasedMeanwhile() {
        listener.on(codec.write(new InboundEntry(
                UUID.randomUUID(),
                EntryKind.MESSAGE,
                "messages",
                "5001",
                najd.phoneNumberId(),
                null,
                Instant.now(),
                null,
                Encoding.S3,
                "inbound/group/erased",
                new InboundEntry.Lane("group", "erased"),
                null)));

        assertThat(gateway.ledger(najd.phoneNumberId()).path("parked").asInt()).isEqualTo(1);
    }

    @Test
    void doesNotCountWhatKeepsFailing() {
        String lost = codec.write(new InboundEntry(
                UUID.randomUUID(),
                EntryKind.MESSAGE,
                "messages",
                "5001",
                najd.phoneNumberId(),
                null,
                Instant.now(),
                null,
                Encoding.BASE64,
                "no base64",
                new InboundEntry.Lane("group", "repeat"),
                null));

        assertThatThrownBy(() -> listener.on(lost)).isInstanceOf(IllegalArgumentException.class);

        assertThat(gateway.ledger(najd.phoneNumberId()).isEmpty()).isTrue();
    }

    @Test
    void keepsAnAlbumOfSixImagesInOneConversationAndInOrder() {
        List<String> album = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            album.add(TestWebhooks.wamid());
            assertThat(gateway.deliver(TestWebhooks.image(najd.phoneNumberId(), UM_KHALID, album.getLast())))
                    .isEqualTo(200);
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(najd.messages()).hasSize(6));
        assertThat(najd.conversations()).hasSize(1);
        assertThat(najd.messages()).extracting(row -> row.get("wamid")).containsExactlyElementsOf(album);
        assertThat(najd.messages()).extracting(row -> row.get("seq")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void knowsACustomerByAnyName() {
        receive("{\"from\":\"966500000009\"}", null);
        receive("{\"from\":\"966500000009\",\"from_user_id\":\"SA.9\"}", null);
        receive("{\"from_user_id\":\"SA.9\"}", "{\"user_id\":\"SA.9\",\"profile\":{\"username\":\"@um\"}}");

        assertThat(najd.count("customers")).isEqualTo(1);
        assertThat(najd.conversations()).hasSize(1);
        assertThat(identities()).containsExactlyInAnyOrder("phone +966500000009", "bsuid SA.9", "username um");
    }

    @Test
    void letsANumberPassToTheCustomerOfTheBsuid() {
        receive("{\"from\":\"966500000009\",\"from_user_id\":\"SA.8\"}", null);
        receive("{\"from_user_id\":\"SA.9\"}", null);
        assertThat(najd.count("customers")).isEqualTo(2);

        receive("{\"from\":\"966500000009\",\"from_user_id\":\"SA.9\"}", null);

        assertThat(najd.count("customers")).isEqualTo(2);
        assertThat(new HashSet<>(LocalDatabase.rows(
                        "select customer_id from customer_identities where restaurant_id = ? and value <> 'SA.8'",
                        najd.id())))
                .hasSize(1);
    }

    @Test
    void opensANewConversationAfterADayOfSilence() {
        Instant now = Instant.now();
        receive(at(now.minus(Duration.ofHours(50))), null);
        receive(at(now.minus(Duration.ofHours(49))), null);
        answerAll();
        receive(at(now), null);

        assertThat(najd.conversations()).extracting(row -> row.get("status")).contains("abandoned", "active");
        assertThat(najd.conversations()).hasSize(2);
        assertThat(LocalDatabase.number(
                        "select count(*) from outbox where restaurant_id = ? and type = 'ConversationOpened'",
                        najd.id()))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void letsQuietConversationsEnd() {
        receive(at(Instant.now().minus(Duration.ofHours(25))), null);
        answerAll();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(najd.conversations())
                        .extracting(row -> row.get("status"))
                        .containsExactly("abandoned"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(screens.toldOf(najd.id()))
                        .contains(LiveSignal.moved(najd.conversationId(), "active", "abandoned")));
    }

    @Test
    void keepsAConversationOpenWhileTheAiOwesAnAnswer() {
        receive(at(Instant.now().minus(Duration.ofHours(25))), null);
        await().during(Duration.ofMillis(1_500))
                .atMost(SOON)
                .until(() -> najd.conversations().stream().allMatch(row -> "active".equals(row.get("status"))));
        receive(at(Instant.now()), null);

        assertThat(najd.conversations()).extracting(row -> row.get("status")).containsExactly("active");
        assertThat(najd.messages()).hasSize(2);
    }

    @Test
    void keepsTenantsApartUnderOneAndTheSameWamid() {
        TestRestaurant bahr = TestRestaurant.najdGrill();
        String wamid = TestWebhooks.wamid();
        gateway.deliver(TestWebhooks.text(najd.phoneNumberId(), UM_KHALID, wamid, "نجد"));
        gateway.deliver(TestWebhooks.text(bahr.phoneNumberId(), UM_KHALID, wamid, "بحر"));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(najd.messages()).extracting(row -> row.get("text")).containsExactly("نجد");
            assertThat(bahr.messages()).extracting(row -> row.get("text")).containsExactly("بحر");
        });
    }

    @Test
    void parksWhatNobodyOwns() {
        String number = UUID.randomUUID().toString();
        gateway.deliver(TestWebhooks.text(number, UM_KHALID, TestWebhooks.wamid(), "ضائع"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(LocalDatabase.rows(
                                "select reason from parked_inbound where phone_number_id = ?", number))
                        .extracting(row -> row.get("reason"))
                        .containsExactly("unknown_number"));
        assertThat(gateway.ledger(number).path("parked").asInt()).isEqualTo(1);
        assertThat(gateway.ledger(number).path("gap").asInt(-1)).isZero();
    }

    @Test
    void storesWhatPostgresCouldNotKeep() {
        String wamid = TestWebhooks.wamid();
        gateway.deliver(TestWebhooks.message(
                najd.phoneNumberId(), UM_KHALID, """
                {"from":"%s","id":"%s","type":"text","text":{"body":"a\\u0000b\\ud800c"},"x\\u0000":1e999,"d":%s}""".formatted(UM_KHALID, wamid, "9".repeat(900))));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(najd.messages())
                        .extracting(row -> row.get("text"))
                        .containsExactly("ab\uFFFDc"));
    }

    private void answerAll() {
        LocalDatabase.update("update messages set turn_id = gen_random_uuid() where restaurant_id = ?", najd.id());
    }

    private List<String> identities() {
        return LocalDatabase.rows(
                        "select kind || ' ' || value as name from customer_identities where restaurant_id = ?",
                        najd.id())
                .stream()
                .map(row -> String.valueOf(row.get("name")))
                .toList();
    }

    private static String at(Instant time) {
        return "{\"from\":\"966500000009\",\"timestamp\":\"" + time.getEpochSecond() + "\"}";
    }

    private void receive(String fields, @org.jspecify.annotations.Nullable String contact) {
        String element = fields.substring(0, fields.length() - 1) + ",\"id\":\"" + TestWebhooks.wamid()
                + "\",\"type\":\"text\",\"text\":{\"body\":\"سلام\"}}";
        listener.on(codec.write(new InboundEntry(
                UUID.randomUUID(),
                EntryKind.MESSAGE,
                "messages",
                "5001",
                najd.phoneNumberId(),
                null,
                Instant.now(),
                contact,
                Encoding.JSON,
                element,
                null,
                null)));
    }

    private InboundEntry entry(UUID id, String element) {
        return new InboundEntry(
                id,
                EntryKind.MESSAGE,
                "messages",
                "5001",
                najd.phoneNumberId(),
                null,
                Instant.now(),
                null,
                Encoding.JSON,
                element,
                null,
                null);
    }

    private static String textElement(String from, String wamid) {
        return "{\"from\":\"%s\",\"id\":\"%s\",\"type\":\"text\",\"text\":{\"body\":\"سلام\"}}".formatted(from, wamid);
    }
}

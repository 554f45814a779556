package com.crmres.whatsapp.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.TestRestaurant;
import com.crmres.whatsapp.testing.TestSignatures;
import com.crmres.whatsapp.testing.TestWebhooks;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.s3.S3Client;

@GatewayTest
class AcceptingIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestRestaurant najd = TestRestaurant.najdGrill();

    @Autowired
    GatewayDoor gateway;

    @Autowired
    S3Client s3;

    @Test
    void provesToMetaThatTheAddressIsOurs() {
        HttpResponse<String> answer = gateway.get(
                "/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=verify-me");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("1158201444");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(gateway.get("/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1&hub.verify_token=guess")
                        .statusCode())
                .isEqualTo(403);
        assertThat(gateway.get("/webhooks/whatsapp").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesEverySignatureButMetasOwn() {
        byte[] body = TestWebhooks.text(najd.phoneNumberId(), "966500000001", TestWebhooks.wamid(), "لا")
                .getBytes(UTF_8);
        String right = "X-Hub-Signature-256: " + TestSignatures.of(body);
        String wrong = "X-Hub-Signature-256: " + TestSignatures.of("other".getBytes(UTF_8));

        List<Integer> answers = new ArrayList<>();
        for (List<String> headers : List.of(
                List.<String>of(),
                List.of("X-Hub-Signature-256:"),
                List.of(wrong),
                List.of(right, right),
                List.of(right, wrong),
                List.of("X-Hub-Signature-256: sha256=\u00e9\u00ff\u0085"),
                List.of("X-Hub-Signature-256: sha256=" + "\u00b2".repeat(64)),
                List.of("X-Hub-Signature: " + TestSignatures.of(body)),
                List.of(right.toUpperCase(Locale.ROOT)))) {
            answers.add(gateway.deliverRaw(body, headers));
        }
        byte[] changed = body.clone();
        changed[changed.length / 2] ^= 1;
        answers.add(gateway.deliver(changed, TestSignatures.of(body)));

        assertThat(answers).containsOnly(401);
        assertThat(gateway.deliverRaw(body, List.of(right))).isEqualTo(200);
        await().atMost(SOON).untilAsserted(() -> assertThat(najd.messages()).hasSize(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(gateway.ledger(najd.phoneNumberId())
                                .path("received")
                                .asInt())
                        .isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "42", "not json at all", "{\"object\":\"page\",\"entry\":[]}", "\u0000\uFFFE"})
    void acknowledgesAndKeepsWhateverIsAuthentic(String body) {
        long before = unreadable(body);

        assertThat(gateway.deliver(body)).isEqualTo(200);

        await().atMost(SOON).untilAsserted(() -> assertThat(unreadable(body)).isEqualTo(before + 1));
    }

    @Test
    void keepsLargeElementsAndRefusesLargerBodies() {
        String wamid = TestWebhooks.wamid();
        String text = "ك".repeat(1_000_000);
        s3.createBucket(bucket -> bucket.bucket("crmres-media"));

        assertThat(gateway.deliver(TestWebhooks.text(najd.phoneNumberId(), "966500000001", wamid, text)))
                .isEqualTo(200);
        assertThat(gateway.deliver(" ".repeat(3 * 1024 * 1024 + 1).getBytes(UTF_8)))
                .isEqualTo(413);
        assertThat(gateway.deliver(" ".repeat(5 * 1024 * 1024).getBytes(UTF_8))).isEqualTo(413);

        await().atMost(SOON).untilAsserted(() -> assertThat(najd.messages()).hasSize(1));
        assertThat(Objects.requireNonNull(najd.messages().getFirst().get("text")))
                .isEqualTo(text);
    }

    @Test
    void accountsForEachElementOfABatch() {
        StringBuilder messages = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            messages.append("""
                    {"from":"9665000001%02d","id":"%s","timestamp":"1763802000","type":"text","text":{"body":"%d"}},""".formatted(i, TestWebhooks.wamid(), i));
        }
        messages.append("7,{\"type\":\"text\"},{\"id\":\"x\",\"type\":\"text\"}");

        assertThat(gateway.deliver(TestWebhooks.value(najd.phoneNumberId(), """
                "messages":[%s],"statuses":[{"id":"wamid.foreign","status":"read"},{"id":"wamid.odd","status":"eaten"}],\
                "errors":[{"code":130429}]""".formatted(messages))))
                .isEqualTo(200);

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(najd.messages()).hasSize(50);
            assertThat(najd.parked())
                    .extracting(row -> row.get("reason"))
                    .containsExactlyInAnyOrder("no_id_or_number", "no_id_or_number", "no_sender", "unknown_status");
            assertThat(gateway.ledger(najd.phoneNumberId()).path("gap").asInt(-1))
                    .isZero();
        });
        assertThat(gateway.ledger(najd.phoneNumberId()).path("received").asInt())
                .isEqualTo(56);
        // fifty messages, the status and what Meta says went wrong at the number
        assertThat(gateway.ledger(najd.phoneNumberId()).path("stored").asInt()).isEqualTo(52);
    }

    @Test
    void showsTheBooksToItsOwnOnly() {
        assertThat(gateway.get("/internal/ledger").statusCode()).isEqualTo(401);
        assertThat(gateway.get("/internal/ledger", "X-Internal-Token", "guess").statusCode())
                .isEqualTo(401);
        assertThat(gateway.get("/internal/ledger", "X-Internal-Token", "internal-token", "Origin", "http://evil")
                        .statusCode())
                .isEqualTo(403);
    }

    private static long unreadable(String body) {
        return LocalDatabase.number(
                "select count(*) from parked_inbound where reason = 'unreadable' and body = ?", body.getBytes(UTF_8));
    }
}

package com.crmres.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.TestRestaurant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every webhook body of the corpora, where they lie beside the repository. */
@GatewayTest
class CorpusIT {

    private final TestRestaurant najd = TestRestaurant.najdGrill();

    @Autowired
    GatewayDoor gateway;

    @Test
    void acknowledgesAndAccountsForEveryKnownWebhook() throws IOException {
        List<String> bodies = bodies();
        Assumptions.assumeFalse(bodies.isEmpty(), "no corpora beside the repository");
        Totals before = Totals.now(gateway);

        for (String body : bodies) {
            assertThat(gateway.deliver(body)).as(body).isEqualTo(200);
            // once more through a number that is ours, so that it is stored rather than parked
            String ours = body.replaceAll(
                    "(\"phone_number_id\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + najd.phoneNumberId() + "\"");
            assertThat(gateway.deliver(ours)).as(ours).isEqualTo(200);
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Totals now = Totals.now(gateway);
            assertThat(now.received()).isGreaterThanOrEqualTo(before.received() + 2L * bodies.size());
            assertThat(now.gap()).isZero();
        });
        assertThat(LocalDatabase.rows("select distinct kind from messages where restaurant_id = ?", najd.id()))
                .extracting(row -> row.get("kind"))
                .contains(
                        "text", "image", "audio", "video", "document", "sticker", "location", "contacts", "button",
                        "interactive", "order", "reaction", "system", "edit", "revoke", "unsupported");
        assertThat(LocalDatabase.number("select count(*) from messages where restaurant_id = ? and payload is null", najd.id()))
                .isZero();
    }

    private static List<String> bodies() throws IOException {
        for (Path directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
            Path corpus = directory.resolve("../shared/corpora/whatsapp/webhooks").normalize();
            if (Files.isDirectory(corpus)) {
                try (Stream<Path> files = Files.list(corpus)) {
                    return files.filter(file -> file.toString().endsWith(".json"))
                            .sorted()
                            .map(CorpusIT::read)
                            .toList();
                }
            }
        }
        return List.of();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private record Totals(long received, long gap) {

        static Totals now(GatewayDoor gateway) {
            JsonNode numbers = JsonMapper.shared()
                    .readTree(gateway.get("/internal/ledger", "X-Internal-Token", "internal-token")
                            .body())
                    .path("numbers");
            long received = 0;
            long gap = 0;
            for (JsonNode line : numbers) {
                received += line.path("received").asLong();
                gap += Math.abs(line.path("gap").asLong());
            }
            return new Totals(received, gap);
        }
    }
}

package com.crmres.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.event.signal.Queues;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.TestRestaurant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;

/** Every webhook body of the corpora, where they lie beside the repository. */
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class CorpusIT {

    private static final Pattern NUMBER = Pattern.compile("(\"phone_number_id\"\\s*:\\s*)\"([^\"]*)\"");
    private static final Pattern SENDER = Pattern.compile("(\"(?:from|wa_id)\"\\s*:\\s*)\"<[^\"]*>\"");

    @Autowired
    GatewayDoor gateway;

    @Autowired
    SqsAsyncClient sqs;

    @Test
    void acknowledgesAndAccountsForEveryKnownWebhook(CapturedOutput log) throws IOException {
        List<String> bodies = bodies();
        Assumptions.assumeFalse(bodies.isEmpty(), "no corpora beside the repository");
        int buried = deadLetters();
        List<TestRestaurant> restaurants =
                bodies.stream().map(this::deliverTwice).toList();

        Set<String> numbers = Stream.concat(
                        restaurants.stream().map(TestRestaurant::phoneNumberId),
                        bodies.stream()
                                .flatMap(body -> NUMBER.matcher(body).results().map(found -> found.group(2))))
                .collect(Collectors.toSet());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(linesOf(numbers))
                        .isNotEmpty()
                        .allSatisfy(
                                line -> assertThat(line.path("gap").asLong(-1)).isZero()));
        assertThat(deadLetters()).isEqualTo(buried);
        assertThat(log.getAll().lines()).noneMatch(line -> line.contains("\"level\":\"ERROR\""));
        assertThat(restaurants.stream().flatMap(one -> one.messages().stream()))
                .extracting(row -> row.get("kind"))
                .contains(
                        "text",
                        "image",
                        "audio",
                        "video",
                        "document",
                        "sticker",
                        "location",
                        "contacts",
                        "button",
                        "interactive",
                        "order",
                        "reaction",
                        "system",
                        "edit",
                        "revoke",
                        "unsupported");
    }

    private int deadLetters() {
        return Stream.of(Queues.INBOUND, Queues.STATUSES)
                .map(Queues::deadLettersOf)
                .mapToInt(this::waitingIn)
                .sum();
    }

    private int waitingIn(String queue) {
        String url = sqs.getQueueUrl(request -> request.queueName(queue)).join().queueUrl();
        return Integer.parseInt(sqs.getQueueAttributes(request ->
                        request.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .join()
                .attributes()
                .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"));
    }

    /** As it is, and once more through a number of ours, so that it is stored rather than parked. */
    private TestRestaurant deliverTwice(String body) {
        TestRestaurant restaurant = TestRestaurant.najdGrill();
        assertThat(gateway.deliver(body)).as(body).isEqualTo(200);
        assertThat(gateway.deliver(through(restaurant, body))).as(body).isEqualTo(200);
        return restaurant;
    }

    private List<JsonNode> linesOf(Set<String> numbers) {
        return gateway.ledger().stream()
                .filter(line -> numbers.contains(line.path("phone_number_id").asString("")))
                .toList();
    }

    private static String through(TestRestaurant restaurant, String body) {
        String ours = NUMBER.matcher(body).replaceAll("$1\"" + restaurant.phoneNumberId() + "\"");
        return SENDER.matcher(ours).replaceAll("$1\"966500000007\"");
    }

    private static List<String> bodies() throws IOException {
        for (Path directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
            Path corpus =
                    directory.resolve("../shared/corpora/whatsapp/webhooks").normalize();
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
            throw new UncheckedIOException(failed);
        }
    }
}

package com.crmres.event;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.event.signal.Queues;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import software.amazon.event.ruler.Ruler;
import tools.jackson.databind.JsonNode;

/** Every sample goes through AWS's own matcher against the one routing file, and reaches exactly its listeners. */
class EventRoutingTest {

    private static final Path FILE = Path.of("..", "infrastructure", "event-routing.yaml");
    private static final int LIMIT = 64 * 1024;

    private final Routing routing = Routing.read();

    @ParameterizedTest
    @CsvSource({
        "MessageReceived, facts-analytics-service facts-core-api",
        "ConversationOpened, facts-analytics-service facts-core-api",
        "MessageFailed, facts-analytics-service facts-core-api facts-notification-service",
        "TurnAnswered, facts-analytics-service facts-core-api",
        "ConversationEscalated, facts-analytics-service facts-core-api facts-notification-service",
        "LowConfidence, facts-core-api facts-notification-service",
        "FeedbackGiven, facts-analytics-service facts-core-api facts-notification-service",
        "StaffReplied, facts-core-api",
        "ConversationTakenOver, facts-core-api facts-notification-service",
        "ConversationHandedBack, facts-ai-processor facts-core-api",
        "ConversationResolved, facts-core-api",
        "AlertRaised, facts-core-api",
        "AlertAcknowledged, facts-core-api",
        "RestaurantChanged, facts-ai-processor facts-core-api",
        "OrderPlaced, facts-analytics-service facts-core-api facts-notification-service",
        "OrderAdvanced, facts-analytics-service facts-core-api facts-notification-service",
        "NumberQualityChanged, facts-core-api facts-notification-service",
        "TemplateStatusChanged, facts-notification-service",
    })
    void reachesItsListenersAndNobodyElse(String type, String queues) throws Exception {
        assertThat(routing.queuesOf(envelope(type))).containsExactlyInAnyOrder(queues.split(" "));
    }

    @ParameterizedTest
    @MethodSource("com.crmres.event.EventSamples#facts")
    void hasAListenerAndFitsIntoAnEntry(Class<? extends Record> fact) throws Exception {
        String envelope = envelope(fact.getSimpleName());

        assertThat(routing.queuesOf(envelope)).isNotEmpty();
        assertThat(envelope.getBytes(StandardCharsets.UTF_8).length).isLessThan(LIMIT);
    }

    @Test
    void leadsNowhereForATypeNobodyKnows() throws Exception {
        String unknown = envelope("MessageReceived").replace("MessageReceived", "MessageReceivedV9");

        assertThat(routing.queuesOf(unknown)).isEmpty();
    }

    @Test
    void namesOnlyQueuesThatItDeclares() {
        assertThat(routing.queues()).containsAll(routing.targets());
        assertThat(routing.queues())
                .contains(Queues.INBOUND, Queues.STATUSES, Queues.AI_TURNS, Queues.OUTBOUND, Queues.OUTBOUND_BULK);
    }

    private static String envelope(String type) {
        JsonNode detail = EventSamples.JSON.readTree(EventSamples.text(type));
        return EventSamples.JSON.writeValueAsString(Map.of(
                "version", "0",
                "id", "6f1c8f2e-7d0b-4c8e-9a0f-2f3b1f0c9d11",
                "detail-type", type,
                "source", "crmres.whatsapp-gateway",
                "account", "000000000000",
                "time", "2026-11-22T09:15:03Z",
                "region", "me-south-1",
                "resources", List.of(),
                "detail", detail));
    }

    /** The part of the file that says who hears what. */
    private record Routing(List<Map<String, Object>> queueRows, List<Map<String, Object>> rules) {

        @SuppressWarnings("unchecked")
        static Routing read() {
            try (Reader reader = Files.newBufferedReader(FILE)) {
                Map<String, Object> file = new Yaml().load(reader);
                return new Routing(
                        requireNonNull((List<Map<String, Object>>) file.get("queues")),
                        requireNonNull((List<Map<String, Object>>) file.get("rules")));
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }

        Set<String> queuesOf(String envelope) throws Exception {
            Set<String> reached = new TreeSet<>();
            for (Map<String, Object> rule : rules) {
                if (Ruler.matchesRule(envelope, EventSamples.JSON.writeValueAsString(rule.get("pattern")))) {
                    reached.addAll(targets(rule));
                }
            }
            return reached;
        }

        List<String> queues() {
            return queueRows.stream().map(queue -> (String) queue.get("name")).toList();
        }

        List<String> targets() {
            return rules.stream().flatMap(rule -> targets(rule).stream()).toList();
        }

        @SuppressWarnings("unchecked")
        private static List<String> targets(Map<String, Object> rule) {
            return requireNonNull((List<String>) rule.get("targets"));
        }
    }
}

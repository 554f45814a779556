package com.crmres.local.events;

import com.crmres.local.protocol.AwsException;
import com.crmres.local.protocol.Caller;
import com.crmres.local.protocol.Json;
import com.crmres.local.protocol.JsonService;
import com.crmres.local.sqs.QueueStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** EventBridge in its JSON protocol: an event that was accepted is in its queues, on disk. */
public final class EventBridgeService implements JsonService {

    private static final int MOST_ENTRIES = 10;
    private static final int MOST_BYTES = 1_048_576;

    private final EventBuses buses;
    private final QueueStore queues;
    private final InstantSource clock;
    private final Map<String, Function<JsonNode, ObjectNode>> operations;

    public EventBridgeService(EventBuses buses, QueueStore queues, InstantSource clock) {
        this.buses = buses;
        this.queues = queues;
        this.clock = clock;
        RuleOperations rules = new RuleOperations(buses);
        this.operations = Map.of(
                "PutEvents", this::putEvents,
                "CreateEventBus", rules::createBus,
                "DescribeEventBus", rules::describeBus,
                "ListRules", rules::listRules,
                "DescribeRule", rules::describeRule,
                "ListTargetsByRule", rules::listTargets,
                "PutRule", rules::putRule,
                "PutTargets", rules::putTargets);
    }

    @Override
    public String targetPrefix() {
        return "AWSEvents";
    }

    @Override
    public String jsonVersion() {
        return "1.1";
    }

    @Override
    public ObjectNode call(String operation, JsonNode input, Caller caller) {
        Function<JsonNode, ObjectNode> known = operations.get(operation);
        if (known == null) {
            throw AwsException.unknownOperation(operation);
        }
        return known.apply(input);
    }

    private ObjectNode putEvents(JsonNode input) {
        List<JsonNode> entries = Json.list(input, "Entries");
        check(entries);
        List<QueueStore.Copies> copies = new ArrayList<>();
        ObjectNode output = Json.object();
        ArrayNode answers = output.putArray("Entries");
        int failed = 0;
        for (JsonNode entry : entries) {
            try {
                answers.addObject().put("EventId", route(entry, copies));
            } catch (AwsException refused) {
                ((ObjectNode) answers.get(answers.size() - 1))
                        .put("ErrorCode", refused.type())
                        .put("ErrorMessage", refused.text());
                failed++;
            }
        }
        queues.sendCopies(copies);
        return output.put("FailedEntryCount", failed);
    }

    private static void check(List<JsonNode> entries) {
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw AwsException.of(
                    "ValidationException",
                    "1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have "
                            + "length between 1 and " + MOST_ENTRIES);
        }
        if (entries.stream().mapToInt(Envelope::size).sum() > MOST_BYTES) {
            throw AwsException.of(
                    "ValidationException",
                    "Total size of the entries in the request is over the limit of " + MOST_BYTES + " bytes.");
        }
    }

    private String route(JsonNode entry, List<QueueStore.Copies> copies) {
        EventBus bus = buses.get(Json.text(entry, "EventBusName").orElse(EventBuses.DEFAULT));
        Envelope envelope = Envelope.of(entry, EventBuses.ACCOUNT, buses.region(), clock.instant());
        List<String> targets = bus.queuesFor(envelope.json());
        if (!targets.isEmpty()) {
            copies.add(new QueueStore.Copies(targets, envelope.json().toString()));
        }
        return envelope.id().toString();
    }
}

package com.crmres.local.sqs;

import com.crmres.local.protocol.AwsException;
import com.crmres.local.protocol.Caller;
import com.crmres.local.protocol.Json;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Moves the messages of a dead-letter queue back to where they came from, or to another queue. */
final class MoveTasks {

    private static final int STEP = 10;

    private record Done(String handle, String source, long moved, long startedAt) {}

    private final QueueStore store;

    /** The last task of each source. */
    private final ConcurrentMap<String, Done> last = new ConcurrentHashMap<>();

    MoveTasks(QueueStore store) {
        this.store = store;
    }

    void addTo(Map<String, SqsService.Operation> operations) {
        operations.put("StartMessageMoveTask", this::start);
        operations.put("ListMessageMoveTasks", this::list);
    }

    /** Here a task is over when the call returns: it moves what is visible now. */
    private ObjectNode start(JsonNode input, Caller caller) {
        String sourceArn = Json.required(input, "SourceArn");
        Queue source = store.queues().get(QueueAddress.nameInArn(sourceArn));
        if (!isDeadLetterQueue(source)) {
            throw AwsException.of(
                    "UnsupportedOperation",
                    "AWS.SimpleQueueService.UnsupportedOperation",
                    "Source queue must be configured as a Dead Letter Queue.");
        }
        Optional<Queue> destination =
                Json.text(input, "DestinationArn").map(arn -> store.queues().get(QueueAddress.nameInArn(arn)));
        long startedAt = System.currentTimeMillis();
        int left = source.count().visible();
        int moved = 0;
        for (int step = STEP; step > 0 && moved < left; moved += step) {
            step = store.move(source, destination, Math.min(STEP, left - moved));
        }
        String handle = UUID.randomUUID().toString();
        last.put(sourceArn, new Done(handle, sourceArn, moved, startedAt));
        return Json.object().put("TaskHandle", handle);
    }

    private boolean isDeadLetterQueue(Queue queue) {
        return store.all().stream()
                .flatMap(other -> other.settings().redrive().stream())
                .anyMatch(redrive -> redrive.deadLetterQueue().equals(queue.name()));
    }

    private ObjectNode list(JsonNode input, Caller caller) {
        ObjectNode output = Json.object();
        ArrayNode results = output.putArray("Results");
        Done task = last.get(Json.required(input, "SourceArn"));
        if (task != null) {
            results.addObject()
                    .put("TaskHandle", task.handle())
                    .put("Status", "COMPLETED")
                    .put("SourceArn", task.source())
                    .put("ApproximateNumberOfMessagesMoved", task.moved())
                    .put("StartedTimestamp", task.startedAt());
        }
        return output;
    }
}

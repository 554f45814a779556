package com.crmres.local.aws;

import com.crmres.local.events.EventBuses;
import com.crmres.local.protocol.Json;
import com.crmres.local.sqs.QueueStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The queues, the bus and its rules, as {@code event-routing.yaml} has them. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Routing(String bus, Defaults defaults, List<QueueEntry> queues, List<RuleEntry> rules) {

    private static final String FIFO = ".fifo";
    private static final String FOURTEEN_DAYS = "1209600";

    /** What holds for every queue. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Defaults(Integer visibilityTimeout, Integer maxReceiveCount) {}

    /** A queue with a dead-letter queue of its own. */
    record QueueEntry(String name) {

        boolean isFifo() {
            return name.endsWith(FIFO);
        }

        String deadLetters() {
            return isFifo() ? name.substring(0, name.length() - FIFO.length()) + "-dlq" + FIFO : name + "-dlq";
        }
    }

    /** A rule of the bus. */
    record RuleEntry(String name, JsonNode pattern, List<String> targets) {}

    static Routing read(Path file) throws IOException {
        return YAMLMapper.builder().build().readValue(Files.readString(file), Routing.class);
    }

    /** Creates what is missing and corrects what differs. */
    void apply(QueueStore store, EventBuses buses, String region) {
        for (QueueEntry queue : queues) {
            Map<String, String> dead = attributes(queue);
            dead.put("MessageRetentionPeriod", FOURTEEN_DAYS);
            store.define(queue.deadLetters(), dead);
            Map<String, String> attributes = attributes(queue);
            attributes.put("RedrivePolicy", redrivePolicy(queue, region));
            store.define(queue.name(), attributes);
        }
        for (RuleEntry rule : rules) {
            buses.route(bus, rule.name(), rule.pattern().toString(), rule.targets());
        }
    }

    private Map<String, String> attributes(QueueEntry queue) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("VisibilityTimeout", defaults.visibilityTimeout().toString());
        if (queue.isFifo()) {
            attributes.put("FifoQueue", "true");
            attributes.put("DeduplicationScope", "messageGroup");
            attributes.put("FifoThroughputLimit", "perMessageGroupId");
        }
        return attributes;
    }

    private String redrivePolicy(QueueEntry queue, String region) {
        return Json.object()
                .put("deadLetterTargetArn", "arn:aws:sqs:" + region + ":000000000000:" + queue.deadLetters())
                .put("maxReceiveCount", defaults.maxReceiveCount())
                .toString();
    }
}

package com.crmres.local.events;

import com.crmres.local.protocol.AwsException;
import com.crmres.local.sqs.QueueStore;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The buses by name, and what may be a target of their rules. */
public final class EventBuses {

    static final String DEFAULT = "default";
    static final String ACCOUNT = "000000000000";

    private final ConcurrentMap<String, EventBus> buses = new ConcurrentHashMap<>();
    private final QueueStore queues;
    private final String region;

    public EventBuses(QueueStore queues, String region) {
        this.queues = queues;
        this.region = region;
        create(DEFAULT);
    }

    String region() {
        return region;
    }

    EventBus create(String name) {
        return buses.computeIfAbsent(name, EventBus::new);
    }

    boolean has(String name) {
        return buses.containsKey(name);
    }

    /** By name or ARN. */
    EventBus get(String nameOrArn) {
        String name = nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
        EventBus bus = buses.get(name);
        if (bus == null) {
            throw AwsException.of("ResourceNotFoundException", "Event bus " + name + " does not exist.");
        }
        return bus;
    }

    /** Defines a rule that copies what meets the pattern to these queues. */
    public void route(String bus, String rule, String pattern, List<String> targetQueues) {
        EventBus onto = create(bus);
        onto.put(rule, pattern, true);
        onto.putTargets(
                rule,
                targetQueues.stream()
                        .map(queue -> new Target(queue, requireQueue(queue)))
                        .toList());
    }

    String requireQueue(String name) {
        if (name.endsWith(".fifo") || !queues.hasQueue(name)) {
            throw AwsException.of(
                    "ValidationException",
                    "The local EventBridge delivers to existing standard queues only, and " + name + " is none.");
        }
        return name;
    }

    String busArn(String bus) {
        return "arn:aws:events:" + region + ":" + ACCOUNT + ":event-bus/" + bus;
    }

    String ruleArn(String bus, String rule) {
        return "arn:aws:events:" + region + ":" + ACCOUNT + ":rule/" + bus + "/" + rule;
    }

    String queueArn(String queue) {
        return "arn:aws:sqs:" + region + ":" + ACCOUNT + ":" + queue;
    }
}

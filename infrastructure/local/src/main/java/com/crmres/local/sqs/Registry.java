package com.crmres.local.sqs;

import com.crmres.local.protocol.AwsException;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The queues by name. */
final class Registry {

    private final ConcurrentSkipListMap<String, Queue> queues = new ConcurrentSkipListMap<>();

    Optional<Queue> find(String name) {
        return Optional.ofNullable(queues.get(name));
    }

    Queue get(String name) {
        return find(name)
                .orElseThrow(() -> AwsException.of(
                        "QueueDoesNotExist",
                        "AWS.SimpleQueueService.NonExistentQueue",
                        "The specified queue does not exist."));
    }

    void add(Queue queue) {
        queues.put(queue.name(), queue);
    }

    void remove(String name) {
        queues.remove(name);
    }

    Collection<Queue> all() {
        return queues.values();
    }
}

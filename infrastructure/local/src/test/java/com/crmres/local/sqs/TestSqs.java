package com.crmres.local.sqs;

import com.crmres.local.chaos.Chaos;
import com.crmres.local.protocol.Caller;
import com.crmres.local.protocol.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** SQS in this JVM, called as a client would. */
final class TestSqs {

    static final String STANDARD = "orders";
    static final String FIFO = "orders.fifo";

    private static final Caller NEARBY = new Caller() {
        @Override
        public String baseUrl() {
            return "http://127.0.0.1:4566";
        }

        @Override
        public void requireAlive() {
            // a method call does not hang up
        }

        @Override
        public void whenLost(Runnable undo) {
            // nor is its answer lost
        }
    };

    private final Path directory;
    private final Chaos chaos;
    private final MovableClock clock;
    private QueueStore store;
    private SqsService service;

    private TestSqs(Path directory, Chaos chaos) throws IOException {
        this.directory = directory;
        this.chaos = chaos;
        this.clock = new MovableClock();
        this.store = QueueStore.open(directory, clock, chaos);
        this.service = new SqsService(store, "me-south-1");
    }

    /** With a standard and a FIFO queue. */
    static TestSqs in(Path directory) {
        return in(directory, new Chaos());
    }

    static TestSqs in(Path directory, Chaos chaos) {
        try {
            TestSqs sqs = new TestSqs(directory, chaos);
            sqs.store.define(STANDARD, Map.of());
            sqs.store.define(FIFO, Map.of("FifoQueue", "true", "DeduplicationScope", "messageGroup"));
            return sqs;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    QueueStore store() {
        return store;
    }

    MovableClock clock() {
        return clock;
    }

    /** Goes on with what is on disk. */
    void restart() throws IOException {
        store = QueueStore.open(directory, clock, chaos);
        service = new SqsService(store, "me-south-1");
    }

    JsonNode call(String operation, String json) {
        return service.call(operation, Json.MAPPER.readTree(json.replace('\'', '"')), NEARBY);
    }

    JsonNode send(String body) {
        return call("SendMessage", "{'QueueUrl':'/orders','MessageBody':'%s'}".formatted(body));
    }

    JsonNode sendInGroup(String group, String body) {
        return call("SendMessage", """
                {'QueueUrl':'/orders.fifo','MessageBody':'%s','MessageGroupId':'%s','MessageDeduplicationId':'%s'}""".formatted(body, group, body));
    }

    List<JsonNode> receive(String queue) {
        return receive(queue, 30);
    }

    List<JsonNode> receive(String queue, int visibilitySeconds) {
        JsonNode output = call("ReceiveMessage", """
                {'QueueUrl':'/%s','MaxNumberOfMessages':10,'VisibilityTimeout':%d,'AttributeNames':['All'],
                 'MessageAttributeNames':['All']}""".formatted(queue, visibilitySeconds));
        return Json.list(output, "Messages");
    }

    List<String> bodies(String queue) {
        List<String> bodies = new ArrayList<>();
        receive(queue).forEach(message -> bodies.add(message.path("Body").asString()));
        return bodies;
    }

    void delete(String queue, JsonNode message) {
        call(
                "DeleteMessage",
                "{'QueueUrl':'/%s','ReceiptHandle':'%s'}"
                        .formatted(queue, message.path("ReceiptHandle").asString()));
    }

    /** A clock that a test moves. */
    static final class MovableClock implements InstantSource {

        private volatile long aheadMillis;

        @Override
        public java.time.Instant instant() {
            return java.time.Instant.now().plusMillis(aheadMillis);
        }

        void advance(java.time.Duration by) {
            aheadMillis += by.toMillis();
        }
    }
}

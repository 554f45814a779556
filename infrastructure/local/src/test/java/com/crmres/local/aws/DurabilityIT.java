package com.crmres.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.local.protocol.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What was accepted survives SIGKILL in the middle of sends, receives and deletes. */
class DurabilityIT {

    private static final int KILLS = 6;
    private static final long BETWEEN_KILLS_MILLIS = 1200;
    private static final long BETWEEN_SENDS_MILLIS = 25;
    private static final int SENDERS = 4;
    private static final int RECEIVERS = 3;
    private static final int BATCH = 10;
    private static final String STANDARD = "whatsapp-statuses";
    private static final String FIFO = "whatsapp-inbound.fifo";

    @TempDir
    Path directory;

    private LocalAws aws;
    private final AtomicBoolean sending = new AtomicBoolean(true);
    private final AtomicBoolean receiving = new AtomicBoolean(true);
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final Set<String> received = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Integer> lastOfGroup = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> messageIds = new ConcurrentHashMap<>();
    private final List<String> violations = java.util.Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger unknownOutcomes = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        aws = LocalAws.start(directory);
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void everyAcceptedMessageIsDeliveredAndNoDeletedOneComesBack() throws Exception {
        List<Thread> senders = new ArrayList<>();
        List<Thread> receivers = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            String name = "s" + i;
            senders.add(Thread.ofVirtual().start(() -> sendStandard(name)));
            senders.add(Thread.ofVirtual().start(() -> sendFifo(name)));
        }
        for (int i = 0; i < RECEIVERS; i++) {
            receivers.add(Thread.ofVirtual().start(() -> receive(STANDARD)));
            receivers.add(Thread.ofVirtual().start(() -> receive(FIFO)));
        }
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(BETWEEN_KILLS_MILLIS);
            aws.killAndRestart();
        }
        sending.set(false);
        join(senders);
        awaitEmpty(STANDARD);
        awaitEmpty(FIFO);
        receiving.set(false);
        join(receivers);

        System.out.printf(
                "%d kills, %d messages accepted, %d calls of unknown outcome%n",
                KILLS, accepted.size(), unknownOutcomes.get());
        assertThat(accepted).hasSizeGreaterThan(5_000);
        assertThat(received).containsAll(accepted);
        assertThat(violations).isEmpty();
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void sendStandard(String sender) {
        for (int call = 0; sending.get(); call++) {
            List<String> bodies = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                bodies.add(sender + ":" + call + ":" + i);
            }
            sendUntilAccepted(STANDARD, bodies, "");
        }
    }

    /** Each sender has its groups; the same ids are sent again when the outcome is unknown. */
    private void sendFifo(String sender) {
        for (int call = 0; sending.get(); call++) {
            List<String> bodies = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                bodies.add(sender + "-" + call % 5 + "#" + (call / 5 * BATCH + i));
            }
            sendUntilAccepted(FIFO, bodies, ",'MessageGroupId':'%s','MessageDeduplicationId':'%s'");
        }
    }

    private void sendUntilAccepted(String queue, List<String> bodies, String ids) {
        StringBuilder entries = new StringBuilder();
        for (String body : bodies) {
            entries.append(entries.isEmpty() ? "" : ",")
                    .append("{'Id':'%d','MessageBody':'%s'".formatted(bodies.indexOf(body), body))
                    .append(ids.formatted(body.split("#", 2)[0], body))
                    .append('}');
        }
        while (true) {
            try {
                JsonNode answer =
                        aws.sqs("SendMessageBatch", "{'QueueUrl':'/%s','Entries':[%s]}".formatted(queue, entries));
                assertThat(answer.path("Successful").size()).isEqualTo(BATCH);
                accepted.addAll(bodies);
                Thread.sleep(BETWEEN_SENDS_MILLIS);
                return;
            } catch (IOException killed) {
                unknownOutcomes.incrementAndGet();
                pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void receive(String queue) {
        while (receiving.get()) {
            try {
                JsonNode answer = aws.sqs("ReceiveMessage", """
                        {'QueueUrl':'/%s','MaxNumberOfMessages':10,'VisibilityTimeout':2,'WaitTimeSeconds':1}""".formatted(queue));
                for (JsonNode message : Json.list(answer, "Messages")) {
                    note(queue, message);
                }
                delete(queue, Json.list(answer, "Messages"));
            } catch (IOException killed) {
                pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void note(String queue, JsonNode message) {
        String body = message.path("Body").asString();
        String id = message.path("MessageId").asString();
        if (deleted.contains(id)) {
            violations.add(body + " came back although its deletion was confirmed");
        }
        received.add(body);
        if (queue.equals(FIFO)) {
            noteOrder(body, id);
        }
    }

    private void noteOrder(String body, String id) {
        if (!messageIds.computeIfAbsent(body, key -> id).equals(id)) {
            violations.add(body + " is there twice although its id was repeated");
        }
        String[] parts = body.split("#", 2);
        int number = Integer.parseInt(parts[1]);
        lastOfGroup.merge(parts[0], number, (last, next) -> {
            if (next > last + 1) {
                violations.add(body + " came before " + (last + 1));
            }
            return Math.max(last, next);
        });
    }

    private void delete(String queue, List<JsonNode> messages) throws InterruptedException, IOException {
        if (messages.isEmpty()) {
            return;
        }
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < messages.size(); i++) {
            entries.append(i == 0 ? "" : ",")
                    .append("{'Id':'%d','ReceiptHandle':'%s'}"
                            .formatted(i, messages.get(i).path("ReceiptHandle").asString()));
        }
        JsonNode answer = aws.sqs("DeleteMessageBatch", "{'QueueUrl':'/%s','Entries':[%s]}".formatted(queue, entries));
        for (JsonNode done : Json.list(answer, "Successful")) {
            deleted.add(
                    messages.get(done.path("Id").asInt(-1)).path("MessageId").asString());
        }
    }

    private void awaitEmpty(String queue) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end) {
            JsonNode attributes = aws.sqs(
                            "GetQueueAttributes", "{'QueueUrl':'/%s','AttributeNames':['All']}".formatted(queue))
                    .path("Attributes");
            boolean empty = Map.of("ApproximateNumberOfMessages", "0", "ApproximateNumberOfMessagesNotVisible", "0")
                    .entrySet()
                    .stream()
                    .allMatch(want -> attributes.path(want.getKey()).asString().equals(want.getValue()));
            if (empty) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(queue + " does not become empty");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aRepeatedIdIsSwallowedAfterDeletionAndKill() throws Exception {
        String message = "{'QueueUrl':'/%s','MessageBody':'once','MessageGroupId':'g','MessageDeduplicationId':'d'}"
                .formatted(FIFO);
        String id = aws.sqs("SendMessage", message).path("MessageId").asString();
        JsonNode received =
                aws.sqs("ReceiveMessage", "{'QueueUrl':'/%s'}".formatted(FIFO)).at("/Messages/0");
        delete(FIFO, List.of(received));
        aws.killAndRestart();
        assertThat(aws.sqs("SendMessage", message).path("MessageId").asString()).isEqualTo(id);
        assertThat(aws.sqs("ReceiveMessage", "{'QueueUrl':'/%s'}".formatted(FIFO))
                        .has("Messages"))
                .isFalse();
    }
}

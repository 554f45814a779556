package com.crmres.local.sqs;

import static com.crmres.local.sqs.TestSqs.FIFO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.local.chaos.Chaos;
import com.crmres.local.protocol.AwsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FifoQueueTest {

    @TempDir
    Path directory;

    private TestSqs sqs;

    @BeforeEach
    void open() {
        sqs = TestSqs.in(directory);
    }

    @Test
    void aGroupWaitsWhileOneOfItsMessagesIsOut() {
        sqs.sendInGroup("a", "a1");
        JsonNode first = sqs.receive(FIFO).getFirst();
        sqs.sendInGroup("a", "a2");
        sqs.sendInGroup("b", "b1");
        assertThat(sqs.bodies(FIFO)).containsExactly("b1");
        sqs.delete(FIFO, first);
        assertThat(sqs.bodies(FIFO)).containsExactly("a2");
    }

    @Test
    void aMessageThatComesBackIsStillBeforeTheNext() {
        sqs.sendInGroup("a", "a1");
        sqs.receive(FIFO);
        sqs.sendInGroup("a", "a2");
        sqs.clock().advance(Duration.ofSeconds(31));
        assertThat(sqs.bodies(FIFO)).containsExactly("a1", "a2");
    }

    @Test
    void aRepeatedIdIsAcceptedAndSwallowedForFiveMinutes() {
        String id = sqs.sendInGroup("a", "a1").path("MessageId").asString();
        sqs.delete(FIFO, sqs.receive(FIFO).getFirst());
        assertThat(sqs.sendInGroup("a", "a1").path("MessageId").asString()).isEqualTo(id);
        assertThat(sqs.bodies(FIFO)).isEmpty();
        sqs.clock().advance(Duration.ofMinutes(5).plusSeconds(1));
        sqs.sendInGroup("a", "a1");
        assertThat(sqs.bodies(FIFO)).containsExactly("a1");
    }

    @Test
    void theSameIdInAnotherGroupIsAnotherMessage() {
        sqs.sendInGroup("a", "same");
        sqs.sendInGroup("b", "same");
        assertThat(sqs.bodies(FIFO)).hasSize(2);
    }

    @Test
    void anExpiredReceiptIsRefused() {
        sqs.sendInGroup("a", "a1");
        JsonNode message = sqs.receive(FIFO).getFirst();
        sqs.clock().advance(Duration.ofSeconds(31));
        assertThatThrownBy(() -> sqs.delete(FIFO, message))
                .isInstanceOf(AwsException.class)
                .hasMessageContaining("expired");
    }

    @Test
    void chaosNeverBreaksTheOrderOfAGroup() {
        Chaos chaos = new Chaos();
        TestSqs wild = TestSqs.in(directory.resolve("wild"), chaos);
        chaos.set(new Chaos.Level(300, true, 0.3));
        for (int i = 0; i < 60; i++) {
            wild.sendInGroup("g" + i % 3, "g" + i % 3 + "-" + i / 3);
        }
        List<String> firsts = new ArrayList<>();
        for (int round = 0; round < 1000 && firsts.size() < 60; round++) {
            for (JsonNode message : wild.receive(FIFO)) {
                String body = message.path("Body").asString();
                if (!firsts.contains(body)) {
                    firsts.add(body);
                }
                wild.delete(FIFO, message);
            }
            wild.clock().advance(Duration.ofMillis(50));
        }
        for (int group = 0; group < 3; group++) {
            String prefix = "g" + group + "-";
            assertThat(firsts.stream().filter(body -> body.startsWith(prefix)).toList())
                    .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 20)
                            .mapToObj(i -> prefix + i)
                            .toList());
        }
    }
}

package com.crmres.local.sqs;

import static com.crmres.local.sqs.TestSqs.FIFO;
import static com.crmres.local.sqs.TestSqs.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class JournalTest {

    @TempDir
    Path directory;

    private TestSqs sqs;

    @BeforeEach
    void open() {
        sqs = TestSqs.in(directory);
    }

    @Test
    void everythingIsAsBeforeAfterARestart() throws IOException {
        fill();
        sqs.restart();
        assertIsAsFilled();
    }

    @Test
    void everythingIsAsBeforeAfterACompaction() throws IOException {
        fill();
        long before = Files.size(journal());
        sqs.store().compact();
        assertThat(Files.size(journal())).isLessThan(before);
        sqs.sendInGroup("a", "a4");
        sqs.restart();
        sqs.store().compact();
        sqs.restart();
        sqs.call("DeleteQueue", "{'QueueUrl':'/none-of-these'}".replace("none-of-these", "left"));
        sqs.restart();
        assertThat(sqs.bodies(FIFO)).isEmpty();
        sqs.clock().advance(Duration.ofSeconds(31));
        assertThat(sqs.bodies(FIFO)).containsExactly("a2", "a3", "a4");
    }

    /** One deleted, one out, one waiting; a tagged queue. */
    private void fill() {
        sqs.call("CreateQueue", "{'QueueName':'left','tags':{'team':'kitchen'}}");
        sqs.sendInGroup("a", "a1");
        sqs.delete(FIFO, sqs.receive(FIFO).getFirst());
        sqs.sendInGroup("a", "a2");
        sqs.receive(FIFO);
        sqs.sendInGroup("a", "a3");
        for (int i = 0; i < 50; i++) {
            sqs.send("gone" + i);
        }
        for (List<JsonNode> batch = sqs.receive(STANDARD); !batch.isEmpty(); batch = sqs.receive(STANDARD)) {
            batch.forEach(message -> sqs.delete(STANDARD, message));
        }
    }

    private void assertIsAsFilled() {
        assertThat(sqs.call("ListQueueTags", "{'QueueUrl':'/left'}")
                        .at("/Tags/team")
                        .asString())
                .isEqualTo("kitchen");
        assertThat(sqs.bodies(STANDARD)).isEmpty();
        assertThat(sqs.bodies(FIFO)).as("a2 is still out").isEmpty();
        sqs.sendInGroup("a", "a1");
        sqs.clock().advance(Duration.ofSeconds(31));
        assertThat(sqs.bodies(FIFO)).as("the id a1 is remembered").containsExactly("a2", "a3");
    }

    @Test
    void aTornEndIsCutOff() throws IOException {
        sqs.send("whole");
        Files.write(journal(), new byte[] {0, 0, 1, 0, 7, 7, 7}, StandardOpenOption.APPEND);
        sqs.restart();
        sqs.send("after");
        sqs.restart();
        assertThat(sqs.bodies(STANDARD)).containsExactly("whole", "after");
    }

    private Path journal() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

package com.crmres.local.sqs;

import static com.crmres.local.sqs.TestSqs.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.local.chaos.Chaos;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StandardQueueTest {

    @TempDir
    Path directory;

    private TestSqs sqs;

    @BeforeEach
    void open() {
        sqs = TestSqs.in(directory);
    }

    @Test
    void aReceivedMessageIsHiddenUntilItsTimeIsOver() {
        sqs.send("kabsa");
        assertThat(sqs.bodies(STANDARD)).containsExactly("kabsa");
        assertThat(sqs.bodies(STANDARD)).isEmpty();
        sqs.clock().advance(Duration.ofSeconds(31));
        assertThat(sqs.receive(STANDARD))
                .singleElement()
                .satisfies(message -> assertThat(message.at("/Attributes/ApproximateReceiveCount")
                                .asString())
                        .isEqualTo("2"));
    }

    @Test
    void aDeletedMessageNeverComesBack() {
        sqs.send("kabsa");
        sqs.delete(STANDARD, sqs.receive(STANDARD).getFirst());
        sqs.clock().advance(Duration.ofHours(1));
        assertThat(sqs.bodies(STANDARD)).isEmpty();
    }

    @Test
    void anOldReceiptDeletesNothing() {
        sqs.send("kabsa");
        JsonNode first = sqs.receive(STANDARD).getFirst();
        sqs.clock().advance(Duration.ofSeconds(31));
        sqs.receive(STANDARD);
        sqs.delete(STANDARD, first);
        sqs.clock().advance(Duration.ofSeconds(31));
        assertThat(sqs.bodies(STANDARD)).containsExactly("kabsa");
    }

    @Test
    void aDelayedMessageIsSeenAfterItsDelay() {
        sqs.call("SendMessage", "{'QueueUrl':'/orders','MessageBody':'later','DelaySeconds':60}");
        assertThat(sqs.bodies(STANDARD)).isEmpty();
        sqs.clock().advance(Duration.ofSeconds(61));
        assertThat(sqs.bodies(STANDARD)).containsExactly("later");
    }

    @Test
    void aNoisyGroupDoesNotMakeTheOthersWait() {
        for (int i = 0; i < 100; i++) {
            sendFrom("noisy", "n" + i);
        }
        sendFrom("quiet", "q");
        assertThat(sqs.bodies(STANDARD)).hasSize(10).contains("q");
    }

    private void sendFrom(String group, String body) {
        sqs.call(
                "SendMessage",
                "{'QueueUrl':'/orders','MessageBody':'%s','MessageGroupId':'%s'}".formatted(body, group));
    }

    @Test
    void aMessageReceivedTooOftenGoesToTheDeadLetterQueueAndBack() {
        sqs.call("CreateQueue", "{'QueueName':'dead'}");
        sqs.call("SetQueueAttributes", """
                {'QueueUrl':'/orders','Attributes':{'RedrivePolicy':
                '{\\"deadLetterTargetArn\\":\\"arn:aws:sqs:me-south-1:000000000000:dead\\",\\"maxReceiveCount\\":\\"2\\"}'}}""");
        sqs.send("poison");
        for (int i = 0; i < 2; i++) {
            assertThat(sqs.bodies(STANDARD)).containsExactly("poison");
            sqs.clock().advance(Duration.ofSeconds(31));
        }
        assertThat(sqs.bodies(STANDARD)).isEmpty();
        assertThat(sqs.receive("dead", 0))
                .singleElement()
                .satisfies(message -> assertThat(message.at("/Attributes/DeadLetterQueueSourceArn")
                                .asString())
                        .endsWith(":orders"));
        sqs.call("StartMessageMoveTask", "{'SourceArn':'arn:aws:sqs:me-south-1:000000000000:dead'}");
        assertThat(sqs.bodies(STANDARD)).containsExactly("poison");
    }

    @Test
    void attributesAndTheTraceHeaderArriveWithTheirDigests() {
        JsonNode sent = sqs.call("SendMessage", """
                {'QueueUrl':'/orders','MessageBody':'with','MessageAttributes':{
                'my_attribute_name_1':{'DataType':'String','StringValue':'my_attribute_value_1'},
                'my_attribute_name_2':{'DataType':'String','StringValue':'my_attribute_value_2'}},
                'MessageSystemAttributes':{'AWSTraceHeader':{'DataType':'String','StringValue':'Root=1'}}}""");
        JsonNode received = sqs.receive(STANDARD).getFirst();
        assertThat(received.path("MD5OfMessageAttributes")).isEqualTo(sent.path("MD5OfMessageAttributes"));
        assertThat(received.at("/Attributes/AWSTraceHeader").asString()).isEqualTo("Root=1");
        assertThat(received.at("/MessageAttributes/my_attribute_name_2/StringValue")
                        .asString())
                .isEqualTo("my_attribute_value_2");
    }

    @Test
    void chaosShufflesAndRepeatsButLosesNothing() {
        Chaos chaos = new Chaos();
        TestSqs wild = TestSqs.in(directory.resolve("wild"), chaos);
        chaos.set(new Chaos.Level(0, true, 0.5));
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sent.add("m" + i);
            wild.send("m" + i);
        }
        List<String> got = new ArrayList<>();
        for (int round = 0; round < 400; round++) {
            for (JsonNode message : wild.receive(STANDARD)) {
                got.add(message.path("Body").asString());
                wild.delete(STANDARD, message);
            }
            wild.clock().advance(Duration.ofMillis(100));
        }
        assertThat(got).containsAll(sent).hasSizeGreaterThan(sent.size());
        assertThat(got.subList(0, 100)).isNotEqualTo(sent);
    }

    @Test
    void chaosAloneBringsNoMessageThatIsDeletedAmongTheDeadLetters() {
        Chaos chaos = new Chaos();
        TestSqs wild = TestSqs.in(directory.resolve("endless"), chaos);
        chaos.set(new Chaos.Level(0, false, 1));
        wild.send("again");
        int received = 0;
        for (int round = 0; round < 50; round++) {
            for (JsonNode message : wild.receive(STANDARD)) {
                received++;
                wild.delete(STANDARD, message);
            }
            wild.clock().advance(Duration.ofMillis(1_500));
        }
        assertThat(received).isBetween(2, 5);
    }
}

package com.crmres.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.event.MessageReceived;
import com.crmres.kit.outbox.Outbox;
import com.crmres.kit.outbox.OutboxMessage;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.testapp.Heard;
import com.crmres.kit.testapp.KitApplication;
import com.crmres.kit.testapp.Outage;
import com.crmres.kit.testapp.TestQueues;
import com.crmres.kit.web.Trace;
import com.crmres.testing.LocalInfrastructure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import tools.jackson.databind.json.JsonMapper;

@LocalInfrastructure(clean = true)
@SpringBootTest(classes = KitApplication.class)
@ActiveProfiles("local")
class MessagingIT {

    private static final UUID RESTAURANT = UUID.randomUUID();
    private static final String DEAD = "kit-test-dlq.fifo";
    private static final Outage outage = new Outage(URI.create(System.getProperty("CRMRES_AWS_ENDPOINT")));

    @Autowired
    Tenants tenants;

    @Autowired
    Outbox outbox;

    @Autowired
    Heard heard;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    SqsAsyncClient sqs;

    @DynamicPropertySource
    static void standBeforeAws(DynamicPropertyRegistry properties) {
        TestQueues.createFifo(Heard.QUEUE, DEAD);
        // as when AWS cannot be reached while the service starts
        outage.begin();
        Thread.startVirtualThread(() -> {
            pause(Duration.ofSeconds(8));
            outage.end();
        });
        properties.add("spring.cloud.aws.endpoint", outage::uri);
    }

    @BeforeEach
    void forgets() {
        heard.facts.clear();
        heard.orders.clear();
    }

    @Test
    void aFactIsHeardOnceThoughTheBusRepeatsIt() {
        UUID message = UUID.randomUUID();
        Trace.begin("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        tenants.write(RESTAURANT, () -> outbox.publish("conversation", received(message), null));
        Trace.end();

        await().atMost(Duration.ofSeconds(30)).until(() -> !heard.facts.isEmpty());
        var event = heard.facts.getFirst();
        assertThat(event.data().messageId()).isEqualTo(message);
        assertThat(event.restaurantId()).isEqualTo(RESTAURANT);
        assertThat(event.traceparent()).contains("0af7651916cd43dd8448eb211c80319c");

        String envelope = "{\"detail\":" + json.writeValueAsString(event) + "}";
        IntStream.range(0, 5).forEach(i -> sendFact(envelope));
        sendFact("{\"detail\":{\"type\":\"NeverHeardOf\",\"version\":1}}");
        sendFact("{\"detail\":{\"type\":\"MessageReceived\",\"version\":2}}");
        UUID last = UUID.randomUUID();
        tenants.write(RESTAURANT, () -> outbox.publish("conversation", received(last), null));

        await().atMost(Duration.ofSeconds(30)).until(() -> heard.facts.size() > 1);
        pause(Duration.ofMillis(500));
        assertThat(heard.facts).extracting(fact -> fact.data().messageId()).containsExactly(message, last);
    }

    @Test
    void aMessageThatFailsThreeTimesIsBuriedAndNoLaterOneOvertakesIt() {
        order("group", 1, "kabsa");
        order("group", 2, "burnt");
        order("group", 3, "jareesh");

        await().atMost(Duration.ofSeconds(40))
                .until(() -> heard.orders.stream().anyMatch(order -> order.number() == 3));
        assertThat(heard.orders).extracting(Heard.Order::number).containsExactly(1, 2, 2, 2, 3);
        assertThat(heard.threads).allMatch(Thread::isVirtual);
        Message dead = awaitDead();
        assertThat(dead.body()).contains("burnt");
        assertThat(dead.messageAttributes().get("failure"))
                .extracting(MessageAttributeValue::stringValue)
                .isEqualTo(IllegalArgumentException.class.getName());
        assertThat(dead.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .isEqualTo("group");
        assertThat(dead.messageAttributes()).doesNotContainKey("JavaType");
    }

    @Test
    void aMessageThatCannotBeReadIsBuriedAndNotDropped() {
        TestQueues.send(Heard.QUEUE, "unreadable", UUID.randomUUID().toString(), "no json at all");
        order("unreadable", 9, "mutabbaq");

        await().atMost(Duration.ofSeconds(40))
                .until(() -> heard.orders.stream().anyMatch(order -> order.number() == 9));
        assertThat(awaitDead().body()).isEqualTo("no json at all");
    }

    @Test
    void publishesAndListensAgainAfterAnOutageOfAws() {
        order("outage", 20, "saleeg");
        await().atMost(Duration.ofSeconds(30)).until(() -> heard.orders.size() == 1);

        outage.begin();
        order("outage", 21, "harees");
        pause(Duration.ofSeconds(4));
        outage.end();
        Instant back = Instant.now();

        await().atMost(Duration.ofSeconds(30)).until(() -> heard.orders.size() == 2);
        assertThat(Duration.between(back, Instant.now())).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void aCommittedMessageArrivesAtOnce() {
        order("speed", 30, "warm-up");
        await().atMost(Duration.ofSeconds(30)).until(() -> heard.orders.size() == 1);
        long[] nanos = IntStream.range(0, 40)
                .mapToLong(i -> roundTrip(100 + i))
                .sorted()
                .toArray();
        assertThat(nanos[20]).isLessThan(Duration.ofMillis(250).toNanos());
    }

    private long roundTrip(int number) {
        int before = heard.orders.size();
        long began = System.nanoTime();
        order("speed-" + number, number, "samboosa");
        while (heard.orders.size() == before) {
            pause(Duration.ofMillis(1));
        }
        return System.nanoTime() - began;
    }

    private void order(String group, int number, String dish) {
        tenants.write(
                RESTAURANT,
                () -> outbox.enqueue(new OutboxMessage(
                        Heard.QUEUE, group, group, UUID.randomUUID().toString(), new Heard.Order(number, dish))));
    }

    private static Message awaitDead() {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> TestQueues.receive(DEAD), received -> !received.isEmpty())
                .getFirst();
    }

    private void sendFact(String envelope) {
        String url = sqs.getQueueUrl(request -> request.queueName("facts-analytics-service"))
                .join()
                .queueUrl();
        sqs.sendMessage(request -> request.queueUrl(url).messageBody(envelope)).join();
    }

    private static MessageReceived received(UUID message) {
        return new MessageReceived(
                UUID.randomUUID(), message, UUID.randomUUID(), 1, "text", Instant.EPOCH, Instant.EPOCH);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

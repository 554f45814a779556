package com.crmres.ai.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.ai.testing.TestGuest;
import com.crmres.ai.testing.TestRestaurant;
import com.crmres.event.ConversationHandedBack;
import com.crmres.event.Event;
import com.crmres.testing.LocalInfrastructure;
import io.awspring.cloud.sqs.operations.SqsTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.json.JsonMapper;

/** What staff hand back is looked at when they do, not when a sweep comes by. */
@LocalInfrastructure(clean = true)
@ActiveProfiles("local")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"crmres.turn.sweep-every=1h"})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class HandedBackIT {

    @Autowired
    SqsTemplate queues;

    @Autowired
    JsonMapper json;

    private final TestRestaurant najd = TestRestaurant.najdGrill();
    private final TestGuest umKhalid = najd.guest("أم خالد");

    @Test
    void theCustomerWhoWaitsIsAnsweredAtOnce() {
        umKhalid.isTakenOver();
        umKhalid.wrote("وش عندكم اليوم؟", Instant.now().minusSeconds(20));
        umKhalid.isHandedBack();

        hears();

        await().atMost(Duration.ofSeconds(5)).until(() -> umKhalid.replies().size() == 1);
        assertThat(umKhalid.unanswered()).isZero();
    }

    @Test
    void whatStaffAnsweredStaysAnswered() {
        umKhalid.isTakenOver();
        umKhalid.wrote("وش عندكم اليوم؟", Instant.now().minusSeconds(20));
        umKhalid.isAnsweredByStaff();
        umKhalid.isHandedBack();

        hears();

        await().during(Duration.ofSeconds(3)).until(() -> umKhalid.replies().isEmpty());
    }

    private void hears() {
        ConversationHandedBack fact =
                new ConversationHandedBack(umKhalid.conversationId(), TestRestaurant.newId(), "active", Instant.now());
        Event<Object> event = new Event<>(
                TestRestaurant.newId(),
                "ConversationHandedBack",
                Event.FIRST_VERSION,
                Instant.now(),
                najd.id(),
                null,
                null,
                fact);
        queues.send("facts-ai-processor", json.writeValueAsString(Map.of("detail", event)));
    }
}

package com.crmres.ai.turn;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.ai.testing.TestGuest;
import com.crmres.ai.testing.TestRestaurant;
import com.crmres.testing.LocalInfrastructure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.CannotCreateTransactionException;

/** Nobody waits for ever because the assistant stumbles over a message. */
@LocalInfrastructure
@ActiveProfiles("local")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class TurnFailuresIT {

    @Autowired
    TurnFailures failures;

    private final TestGuest umKhalid = TestRestaurant.najdGrill().guest("أم خالد");
    private final ConversationKey key = ConversationKey.of(umKhalid.signal());

    @Test
    void theThirdFailureCallsAPerson() {
        failures.count(key, new IllegalStateException("once"));
        failures.count(key, new IllegalStateException("twice"));
        assertThat(umKhalid.conversation("status")).isEqualTo("active");

        failures.count(key, new IllegalStateException("three times"));

        assertThat(umKhalid.conversation("status")).isEqualTo("escalated");
        assertThat(umKhalid.conversation("escalation_reason")).isEqualTo("assistant_failed");
    }

    @Test
    void aSuccessInBetweenBeginsAnew() {
        failures.count(key, new IllegalStateException("once"));
        failures.count(key, new IllegalStateException("twice"));
        failures.forget(key);
        failures.count(key, new IllegalStateException("once more"));

        assertThat(umKhalid.conversation("status")).isEqualTo("active");
    }

    @Test
    void anOutageOfTheDatabaseIsNotCounted() {
        for (int time = 0; time < 5; time++) {
            failures.count(key, new CannotCreateTransactionException("no connection"));
            failures.count(key, new QueryTimeoutException("too slow"));
        }

        assertThat(umKhalid.conversation("status")).isEqualTo("active");
    }
}

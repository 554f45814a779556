package com.crmres.model.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.model.IllegalMove;
import com.crmres.model.TestCustomers;
import com.crmres.model.TestRestaurants;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final Instant AT = TestCustomers.WROTE.plusSeconds(60);
    private static final UUID NOURA = UUID.fromString("0198a000-0000-7000-8000-000000000022");

    private final Conversation conversation = TestCustomers.conversationOfUmKhalid();

    @Test
    void beginsActiveWithTheAi() {
        assertThat(conversation.status()).isEqualTo(ConversationStatus.ACTIVE);
        assertThat(conversation.isAnsweredByAi()).isTrue();
        assertThat(conversation.restaurantId()).isEqualTo(TestRestaurants.NAJD_GRILL);
    }

    @Test
    void givesEveryMessageTheNextPlace() {
        assertThat(conversation.nextSeq(AT)).isEqualTo(1);
        assertThat(conversation.nextSeq(AT.plusSeconds(1))).isEqualTo(2);
        assertThat(conversation.lastMessageAt()).isEqualTo(AT.plusSeconds(1));
    }

    @Test
    void silencesTheAiOnceEscalated() {
        conversation.escalate("asked_for_human", AT);

        assertThat(conversation.status()).isEqualTo(ConversationStatus.ESCALATED);
        assertThat(conversation.isAnsweredByAi()).isFalse();
        assertThat(conversation.escalationReason()).isEqualTo("asked_for_human");
        assertThat(conversation.escalatedAt()).isEqualTo(AT);
    }

    @Test
    void isEscalatedOnce() {
        conversation.escalate("asked_for_human", AT);

        assertThatThrownBy(() -> conversation.escalate("payment", AT)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void letsTheAiSpeakAgainWhenHandedBack() {
        conversation.escalate("payment", AT);
        conversation.takeOver(NOURA, AT);
        assertThat(conversation.isTakenOver()).isTrue();
        assertThat(conversation.assignedTo()).isEqualTo(NOURA);

        conversation.handBack(AT);

        assertThat(conversation.isAnsweredByAi()).isTrue();
        assertThat(conversation.isTakenOver()).isFalse();
        assertThat(conversation.assignedTo()).isNull();
    }

    @Test
    void isTakenOverWithoutBeingEscalated() {
        conversation.takeOver(NOURA, AT);

        assertThat(conversation.status()).isEqualTo(ConversationStatus.ACTIVE);
        assertThat(conversation.isAnsweredByAi()).isFalse();
    }

    @Test
    void staysResolved() {
        conversation.resolve(AT);

        assertThat(conversation.resolvedAt()).isEqualTo(AT);
        assertThatThrownBy(() -> conversation.escalate("payment", AT)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> conversation.takeOver(NOURA, AT)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> conversation.handBack(AT)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> conversation.abandon(AT)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void isNotAbandonedWhilePeopleAreCalledFor() {
        conversation.escalate("payment", AT);

        assertThatThrownBy(() -> conversation.abandon(AT)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void goesQuietByTheCustomersLastMessageOnly() {
        conversation.heardFromCustomer(AT);
        conversation.nextSeq(AT.plus(Duration.ofHours(30)));

        assertThat(conversation.hasGoneQuiet(AT)).isFalse();
        assertThat(conversation.hasGoneQuiet(AT.plusSeconds(1))).isTrue();
    }

    @Test
    void keepsTheLatestTimeOfMessagesThatCameShuffled() {
        conversation.heardFromCustomer(AT);
        conversation.heardFromCustomer(AT.minusSeconds(5));

        assertThat(conversation.lastCustomerMessageAt()).isEqualTo(AT);
    }

    @Test
    void closesItsWindowADayAfterTheCustomerWrote() {
        Duration margin = Duration.ofMinutes(1);
        assertThat(conversation.isWindowOpen(AT, margin)).isFalse();

        conversation.heardFromCustomer(AT);

        Instant last = AT.plus(Duration.ofHours(24)).minus(margin);
        assertThat(conversation.isWindowOpen(last.minusMillis(1), margin)).isTrue();
        assertThat(conversation.isWindowOpen(last, margin)).isFalse();
    }

    @Test
    void waitsForAPersonSinceTheFirstReasonUntilOneComes() {
        conversation.wantsPerson(AT);
        conversation.escalate("asked_for_human", AT.plusSeconds(60));
        assertThat(conversation.waitingSince()).isEqualTo(AT);

        conversation.takeOver(NOURA, AT.plusSeconds(90));
        conversation.wantsPerson(AT.plusSeconds(120));

        assertThat(conversation.waitingSince()).isNull();
    }

    @Test
    void losesItsTurnToWhoeverTakesOverOrResolves() {
        UUID token = UUID.randomUUID();
        conversation.beginTurn(token, AT, Duration.ofSeconds(15));
        conversation.takeOver(NOURA, AT);
        assertThat(conversation.isInTurn(token)).isFalse();

        conversation.handBack(AT);
        conversation.beginTurn(token, AT, Duration.ofSeconds(15));
        conversation.resolve(AT);

        assertThat(conversation.isInTurn(token)).isFalse();
    }

    @Test
    void leasesItsTurnToOneAtATime() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        Duration lease = Duration.ofSeconds(15);

        assertThat(conversation.beginTurn(first, AT, lease)).isTrue();
        assertThat(conversation.beginTurn(second, AT.plusSeconds(14), lease)).isFalse();
        assertThat(conversation.beginTurn(second, AT.plusSeconds(15), lease)).isTrue();
        assertThat(conversation.isInTurn(first)).isFalse();
        assertThat(conversation.isInTurn(second)).isTrue();

        conversation.endTurn();
        assertThat(conversation.isInTurn(second)).isFalse();
    }

    @Test
    void roundsConfidenceToWhatIsShown() {
        conversation.wasUnderstood(new BigDecimal("0.915"), AT);

        assertThat(conversation.aiConfidence()).isEqualTo(new BigDecimal("0.92"));
    }
}

package com.crmres.model.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.model.IllegalMove;
import com.crmres.model.TestCustomers;
import com.crmres.model.whatsapp.Outgoing;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTest {

    private static final Instant AT = TestCustomers.WROTE.plusSeconds(2);

    private final Conversation conversation = TestCustomers.conversationOfUmKhalid();
    private final Message reply = Message.toCustomer(
            UUID.randomUUID(),
            conversation,
            Sender.AI,
            Outgoing.Text.of("وعليكم السلام، حياك الله").content(),
            AT);

    @Test
    void ofACustomerAwaitsAnAnswerAndMovesTheConversation() {
        Message greeting = TestCustomers.greetingIn(conversation);

        assertThat(greeting.delivery()).isEqualTo(DeliveryState.RECEIVED);
        assertThat(greeting.seq()).isEqualTo(2);
        assertThat(greeting.content().needsAnswer()).isTrue();
        assertThat(conversation.lastCustomerMessageAt()).isEqualTo(TestCustomers.WROTE);
    }

    @Test
    void goesFromTheQueueToTheCustomer() {
        reply.claim(AT);
        assertThat(reply.attempt()).isEqualTo(1);
        reply.accepted("wamid.reply1", AT);

        assertThat(reply.reached(DeliveryState.SENT, AT)).isTrue();
        assertThat(reply.reached(DeliveryState.READ, AT.plusSeconds(3))).isTrue();
        assertThat(reply.readAt()).isEqualTo(AT.plusSeconds(3));
    }

    @Test
    void ignoresAStatusThatComesLate() {
        reply.claim(AT);
        reply.accepted("wamid.reply1", AT);
        reply.reached(DeliveryState.READ, AT);

        assertThat(reply.reached(DeliveryState.DELIVERED, AT)).isFalse();
        assertThat(reply.fail(131026, "Message undeliverable")).isFalse();
        assertThat(reply.delivery()).isEqualTo(DeliveryState.READ);
    }

    @Test
    void isClaimedByOneSenderOnly() {
        reply.claim(AT);

        assertThatThrownBy(() -> reply.claim(AT)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void isMarkedWhenSentAgainAfterAnUnknownEnd() {
        reply.claim(AT);
        reply.becameUnknown(AT.plusSeconds(120));
        assertThat(reply.delivery().isUnsettled()).isTrue();
        assertThat(reply.nextAttemptAt()).isEqualTo(AT.plusSeconds(120));

        reply.claim(AT.plusSeconds(120));

        assertThat(reply.wasResent()).isTrue();
        assertThat(reply.attempt()).isEqualTo(2);
    }

    @Test
    void isSettledByAStatusWhileItsEndIsUnknown() {
        reply.claim(AT);
        reply.becameUnknown(AT.plusSeconds(120));
        reply.isKnownAs("wamid.reply1");

        assertThat(reply.reached(DeliveryState.DELIVERED, AT)).isTrue();
        assertThat(reply.wamid()).isEqualTo("wamid.reply1");
        assertThat(reply.nextAttemptAt()).isNull();
    }

    @Test
    void countsEveryTimeItIsEnqueued() {
        assertThat(reply.enqueueCount()).isEqualTo(1);
        reply.waitUntil(AT.plusSeconds(6));

        assertThat(reply.enqueueAgain(AT)).isEqualTo(2);
        assertThat(reply.nextAttemptAt()).isNull();
    }

    @Test
    void isNotWithheldOnceItWasDelivered() {
        reply.claim(AT);
        reply.accepted("wamid.reply1", AT);
        reply.reached(DeliveryState.DELIVERED, AT);

        assertThatThrownBy(() -> reply.withhold("staff took over")).isInstanceOf(IllegalMove.class);
    }

    @Test
    void isDueWhenItsWaitIsOverOrItsSignalWasLost() {
        reply.waitUntil(AT.plusSeconds(6));
        assertThat(reply.isDue(AT.plusSeconds(5))).isFalse();
        assertThat(reply.isDue(AT.plusSeconds(6))).isTrue();

        reply.enqueueAgain(AT);
        assertThat(reply.isDue(AT.plusSeconds(600))).isFalse();
        assertThat(reply.isDue(AT.plusSeconds(601))).isTrue();

        reply.claim(AT);
        assertThat(reply.isDue(AT.plusSeconds(601))).isFalse();
    }

    @Test
    void countsRefusalsApartFromAttempts() {
        reply.claim(AT);
        reply.waitUntil(AT.plusSeconds(1));
        reply.claim(AT.plusSeconds(1));

        assertThat(reply.refused()).isEqualTo(1);
        assertThat(reply.attempt()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "DELIVERED", "READ", "PLAYED"})
    void arrivesAfterAllThoughWeGaveItUp(DeliveryState status) {
        reply.claim(AT);
        reply.fail(Message.NO_ANSWER, "outcome_unknown");

        assertThat(reply.reached(status, AT)).isTrue();
        assertThat(reply.delivery()).isEqualTo(status);
        assertThat(reply.failureCode()).isNull();
        assertThat(reply.failureTitle()).isNull();
    }

    @Test
    void arrivesAfterAllThoughItWasWithheldFromAnotherSend() {
        reply.claim(AT);
        reply.waitUntil(AT);
        reply.withhold("taken_over");

        assertThat(reply.reached(DeliveryState.DELIVERED, AT)).isTrue();
        assertThat(reply.failureTitle()).isNull();
    }

    @Test
    void staysWhereMetaFailedItOrWeNeverSentIt() {
        Message neverSent = Message.toCustomer(
                UUID.randomUUID(),
                conversation,
                Sender.AI,
                Outgoing.Text.of("تفضل").content(),
                AT);
        neverSent.withhold("taken_over");
        reply.claim(AT);
        reply.fail(131026, "Message undeliverable");

        assertThat(neverSent.reached(DeliveryState.DELIVERED, AT)).isFalse();
        assertThat(reply.reached(DeliveryState.DELIVERED, AT)).isFalse();
        assertThat(reply.failureCode()).isEqualTo(131026);
    }

    @Test
    void isAsUnknownAsBeforeWhenTheSecondSendDidNotGoOut() {
        reply.claim(AT);
        reply.becameUnknown(AT);
        reply.claim(AT);
        reply.wasNotResent(AT.plusSeconds(120));

        assertThat(reply.delivery()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(reply.wasResent()).isFalse();
        assertThat(reply.nextAttemptAt()).isEqualTo(AT.plusSeconds(120));
    }
}

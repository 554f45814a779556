package com.crmres.model.conversation;

import static com.crmres.model.conversation.DeliveryState.ACCEPTED;
import static com.crmres.model.conversation.DeliveryState.DELIVERED;
import static com.crmres.model.conversation.DeliveryState.FAILED;
import static com.crmres.model.conversation.DeliveryState.PLAYED;
import static com.crmres.model.conversation.DeliveryState.READ;
import static com.crmres.model.conversation.DeliveryState.RECEIVED;
import static com.crmres.model.conversation.DeliveryState.SENT;
import static com.crmres.model.conversation.DeliveryState.WITHHELD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryStateTest {

    @Test
    void onlyMovesUp() {
        List<DeliveryState> up = List.of(ACCEPTED, SENT, DELIVERED, READ, PLAYED);
        for (DeliveryState from : up) {
            for (DeliveryState to : up) {
                assertThat(from.canBecome(to)).as("%s -> %s", from, to).isEqualTo(up.indexOf(to) > up.indexOf(from));
            }
        }
    }

    @Test
    void failsUntilItIsDelivered() {
        assertThat(List.of(DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.UNKNOWN, ACCEPTED, SENT))
                .allMatch(state -> state.canBecome(FAILED));
        assertThat(List.of(DELIVERED, READ, PLAYED)).noneMatch(state -> state.canBecome(FAILED));
    }

    @ParameterizedTest
    @EnumSource
    void isTheEndOnceFailedWithheldOrReceived(DeliveryState next) {
        assertThat(FAILED.canBecome(next)).isFalse();
        assertThat(WITHHELD.canBecome(next)).isFalse();
        assertThat(RECEIVED.canBecome(next)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void neverBecomesItself(DeliveryState state) {
        assertThat(state.canBecome(state)).isFalse();
    }
}

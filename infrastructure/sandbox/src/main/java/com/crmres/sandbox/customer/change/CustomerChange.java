package com.crmres.sandbox.customer.change;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer does apart from writing.
 *
 * @param changeNumber the new number, E.164 with a plus
 * @param changeUserId a new business-scoped id without a new number
 * @param changeIdentity a new phone in hand: WhatsApp's keys are others
 * @param stopMarketing true for "stop promotions", false for resuming them
 * @param capped Meta finds that the customer has had enough promotions for a while
 */
record CustomerChange(
        @Nullable Boolean blocked,
        @Nullable String changeNumber,
        @Nullable Boolean changeUserId,
        @Nullable Boolean changeIdentity,
        @Nullable Boolean stopMarketing,
        @Nullable Boolean capped) {

    void check() {
        if (Stream.of(blocked, changeNumber, changeUserId, changeIdentity, stopMarketing, capped)
                .allMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    "Say blocked, change_number, change_user_id, change_identity, stop_marketing or capped");
        }
    }

    boolean isAsked(@Nullable Boolean wish) {
        return Boolean.TRUE.equals(wish);
    }
}

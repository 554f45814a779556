package com.crmres.ai.turn;

import com.crmres.ai.dialogue.Dialogue.Question;
import com.crmres.ai.dialogue.DialogueState;
import com.crmres.ai.restaurant.RestaurantFacts;
import com.crmres.ai.understanding.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A conversation that is this turn's to answer, until its lease ends.
 *
 * @param id also the fencing token of the lease
 * @param lastSeq the conversation's last message of any kind when the turn was opened
 */
record OpenTurn(
        UUID id,
        ConversationKey key,
        List<Incoming> messages,
        DialogueState state,
        Language usualLanguage,
        long lastSeq,
        Instant businessTime,
        Instant openedAt) {

    Question question(RestaurantFacts restaurant) {
        return new Question(
                id, messages.stream().map(Incoming::heard).toList(), state, usualLanguage, restaurant, businessTime);
    }

    List<UUID> messageIds() {
        return messages.stream().map(Incoming::id).toList();
    }

    UUID lastMessageId() {
        return messages.getLast().id();
    }

    Instant firstReceivedAt() {
        return messages.stream()
                .map(Incoming::receivedAt)
                .min(Instant::compareTo)
                .orElse(businessTime);
    }
}

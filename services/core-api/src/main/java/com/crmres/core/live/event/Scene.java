package com.crmres.core.live.event;

import static com.crmres.event.signal.LiveSignal.ALERT;
import static com.crmres.event.signal.LiveSignal.CONVERSATION;
import static com.crmres.event.signal.LiveSignal.FEEDBACK;
import static com.crmres.event.signal.LiveSignal.MESSAGE;
import static com.crmres.event.signal.LiveSignal.USER;

import com.crmres.core.conversation.ConversationResponse;
import com.crmres.core.conversation.MessageResponse;
import com.crmres.event.signal.LiveSignal;
import com.crmres.model.alert.Alert;
import com.crmres.model.conversation.ConversationStatus;
import com.crmres.model.feedback.Feedback;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What some entries speak of, all of it read at once. */
record Scene(
        Map<UUID, ConversationResponse> conversations,
        Map<UUID, MessageResponse> messages,
        Map<UUID, Feedback> feedback,
        Map<UUID, Alert> alerts) {

    /** Empty for entries without a screen of their own, and when what they tell of is gone. */
    Optional<BranchEvent> event(StreamEntry entry) {
        Optional<ConversationResponse> conversation = found(conversations, entry, CONVERSATION);
        return conversation.flatMap(about -> data(entry, about)
                .map(data -> new BranchEvent(
                        about.branchId(),
                        new LiveEvent(entry.id(), entry.type(), entry.id().at(), data))));
    }

    private Optional<? extends LiveData> data(StreamEntry entry, ConversationResponse about) {
        return switch (entry.type()) {
            case LiveSignal.CONVERSATION_NEW -> Optional.of(new LiveData.ConversationNew(about, about.customer()));
            case LiveSignal.CONVERSATION_STATUS -> Optional.of(moved(entry, about));
            case LiveSignal.MESSAGE_NEW ->
                message(entry).map(message -> new LiveData.MessageNew(about.id(), message, about));
            case LiveSignal.MESSAGE_STATUS ->
                message(entry)
                        .map(message ->
                                new LiveData.MessageTicked(about.id(), message.id(), message.delivery(), message));
            case LiveSignal.LOW_CONFIDENCE -> Optional.of(lowConfidence(entry, about));
            case LiveSignal.NEGATIVE_FEEDBACK ->
                found(feedback, entry, FEEDBACK).map(LiveData.NegativeFeedback::of);
            case LiveSignal.ALERT_NEW ->
                found(alerts, entry, ALERT)
                        .map(alert ->
                                LiveData.AlertNew.of(alert, about.customer().name()));
            case LiveSignal.ALERT_ACKNOWLEDGED -> acknowledged(entry, about);
            default -> Optional.empty();
        };
    }

    private Optional<MessageResponse> message(StreamEntry entry) {
        return found(messages, entry, MESSAGE);
    }

    private static LiveData.ConversationMoved moved(StreamEntry entry, ConversationResponse about) {
        return new LiveData.ConversationMoved(
                about.id(),
                status(entry, LiveSignal.OLD_STATUS, about),
                status(entry, LiveSignal.NEW_STATUS, about),
                about.handledBy(),
                about.assignedTo(),
                about);
    }

    private static ConversationStatus status(StreamEntry entry, String name, ConversationResponse about) {
        String code = entry.value(name).orElse(about.status().code());
        return Arrays.stream(ConversationStatus.values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElse(about.status());
    }

    private static LiveData.LowConfidence lowConfidence(StreamEntry entry, ConversationResponse about) {
        return new LiveData.LowConfidence(
                about.id(),
                entry.value(LiveSignal.CONFIDENCE).map(BigDecimal::new).orElse(BigDecimal.ZERO),
                entry.value(LiveSignal.SUGGESTED_ACTION).orElse(""));
    }

    private static Optional<LiveData> acknowledged(StreamEntry entry, ConversationResponse about) {
        return entry.id(ALERT)
                .flatMap(alert -> entry.id(USER).map(user -> new LiveData.AlertAcknowledged(alert, about.id(), user)));
    }

    private static <T> Optional<T> found(Map<UUID, T> rows, StreamEntry entry, String name) {
        return entry.id(name).flatMap(id -> Optional.ofNullable(rows.get(id)));
    }
}

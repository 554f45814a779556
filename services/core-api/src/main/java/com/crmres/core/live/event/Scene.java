package com.crmres.core.live.event;

import static com.crmres.event.signal.LiveSignal.ALERT;
import static com.crmres.event.signal.LiveSignal.CONVERSATION;
import static com.crmres.event.signal.LiveSignal.FEEDBACK;
import static com.crmres.event.signal.LiveSignal.MESSAGE;
import static com.crmres.event.signal.LiveSignal.ORDER;
import static com.crmres.event.signal.LiveSignal.USER;

import com.crmres.core.conversation.ConversationResponse;
import com.crmres.core.conversation.MessageResponse;
import com.crmres.core.order.OrderResponse;
import com.crmres.event.signal.LiveSignal;
import com.crmres.model.alert.Alert;
import com.crmres.model.conversation.ConversationStatus;
import com.crmres.model.feedback.Feedback;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What some entries speak of, all of it read at once. */
record Scene(
        Map<UUID, ConversationResponse> conversations,
        Map<UUID, MessageResponse> messages,
        Map<UUID, Feedback> feedback,
        Map<UUID, Alert> alerts,
        Map<UUID, OrderResponse> orders) {

    /** Empty for entries without a screen of their own, and when what they tell of is gone. */
    Optional<BranchEvent> event(StreamEntry entry) {
        if (entry.id(CONVERSATION).isEmpty() && entry.id(ALERT).isPresent()) {
            return found(alerts, entry, ALERT)
                    .flatMap(alert -> data(entry, alert).map(data -> event(entry, alert.branchId(), data)));
        }
        return switch (entry.type()) {
            case LiveSignal.ORDER_NEW, LiveSignal.ORDER_STATUS ->
                found(orders, entry, ORDER)
                        .map(order -> event(entry, order.branch().id(), ordered(entry, order)));
            default ->
                found(conversations, entry, CONVERSATION)
                        .flatMap(about -> data(entry, about).map(data -> event(entry, about.branchId(), data)));
        };
    }

    private static BranchEvent event(StreamEntry entry, @Nullable UUID branchId, LiveData data) {
        return new BranchEvent(
                branchId, new LiveEvent(entry.id(), entry.type(), entry.id().at(), data));
    }

    private static LiveData ordered(StreamEntry entry, OrderResponse order) {
        if (entry.type().equals(LiveSignal.ORDER_NEW)) {
            return new LiveData.OrderNew(order, order.branch().id());
        }
        String now = order.status().code();
        return new LiveData.OrderMoved(
                order.id(),
                entry.value(LiveSignal.OLD_STATUS).orElse(now),
                entry.value(LiveSignal.NEW_STATUS).orElse(now),
                order);
    }

    private Optional<? extends LiveData> data(StreamEntry entry, ConversationResponse about) {
        return switch (entry.type()) {
            case LiveSignal.CONVERSATION_NEW -> Optional.of(new LiveData.ConversationNew(about, about.customer()));
            case LiveSignal.CONVERSATION_STATUS -> Optional.of(moved(entry, about));
            case LiveSignal.CONVERSATION_CHANGED -> Optional.of(new LiveData.ConversationChanged(about.id(), about));
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

    /** Of the restaurant as such. */
    private static Optional<LiveData> data(StreamEntry entry, Alert alert) {
        return entry.type().equals(LiveSignal.ALERT_NEW)
                ? Optional.of(LiveData.AlertNew.of(alert, null))
                : entry.id(USER).map(user -> new LiveData.AlertAcknowledged(alert.id(), null, user));
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

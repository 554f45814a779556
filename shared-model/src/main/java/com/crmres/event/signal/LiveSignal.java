package com.crmres.event.signal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes to open screens: kinds of news as the API names them, and the ids and codes that belong to each. */
public record LiveSignal(String type, Map<String, String> ids) {

    public static final String CONVERSATION_NEW = "conversation:new";
    public static final String CONVERSATION_STATUS = "conversation:status";
    public static final String CONVERSATION_CHANGED = "conversation:changed";
    public static final String MESSAGE_NEW = "message:new";
    public static final String MESSAGE_STATUS = "message:status";
    public static final String LOW_CONFIDENCE = "ai:low_confidence";
    public static final String NEGATIVE_FEEDBACK = "feedback:negative";
    public static final String ALERT_NEW = "alert:new";
    public static final String ALERT_ACKNOWLEDGED = "alert:acknowledged";

    public static final String ORDER_NEW = "order:new";
    public static final String ORDER_STATUS = "order:status";

    public static final String CONVERSATION = "conversation";
    public static final String MESSAGE = "message";
    public static final String FEEDBACK = "feedback";
    public static final String ALERT = "alert";
    public static final String USER = "user";
    public static final String ORDER = "order";
    public static final String OLD_STATUS = "old";
    public static final String NEW_STATUS = "new";
    public static final String CONFIDENCE = "confidence";
    public static final String SUGGESTED_ACTION = "action";

    /** A conversation's first message came. */
    public static LiveSignal opened(UUID conversationId) {
        return new LiveSignal(CONVERSATION_NEW, Map.of(CONVERSATION, conversationId.toString()));
    }

    /** A conversation changed hands or ended. */
    public static LiveSignal moved(UUID conversationId, String oldStatus, String newStatus) {
        return new LiveSignal(
                CONVERSATION_STATUS,
                Map.of(CONVERSATION, conversationId.toString(), OLD_STATUS, oldStatus, NEW_STATUS, newStatus));
    }

    /** A person answers now; whatever its status was, it stays. */
    public static LiveSignal takenOver(UUID conversationId) {
        return new LiveSignal(CONVERSATION_STATUS, Map.of(CONVERSATION, conversationId.toString()));
    }

    /** Something of it is shown otherwise, but its state and its messages are as they were. */
    public static LiveSignal changed(UUID conversationId) {
        return new LiveSignal(CONVERSATION_CHANGED, Map.of(CONVERSATION, conversationId.toString()));
    }

    /** A message from whichever side. */
    public static LiveSignal said(UUID conversationId, UUID messageId) {
        return new LiveSignal(MESSAGE_NEW, ids(conversationId, messageId));
    }

    /** A message of ours came further, or did not arrive. */
    public static LiveSignal tick(UUID conversationId, UUID messageId) {
        return new LiveSignal(MESSAGE_STATUS, ids(conversationId, messageId));
    }

    /** An order came in. */
    public static LiveSignal ordered(UUID orderId) {
        return new LiveSignal(ORDER_NEW, Map.of(ORDER, orderId.toString()));
    }

    /** An order came further. */
    public static LiveSignal orderMoved(UUID orderId, String oldStatus, String newStatus) {
        return new LiveSignal(
                ORDER_STATUS, Map.of(ORDER, orderId.toString(), OLD_STATUS, oldStatus, NEW_STATUS, newStatus));
    }

    /** Anything else of a conversation, or of the restaurant as such. */
    public static LiveSignal about(String type, @Nullable UUID conversationId, Map<String, String> more) {
        Map<String, String> ids = new HashMap<>(more);
        if (conversationId != null) {
            ids.put(CONVERSATION, conversationId.toString());
        }
        return new LiveSignal(type, ids);
    }

    private static Map<String, String> ids(UUID conversationId, UUID messageId) {
        return Map.of(CONVERSATION, conversationId.toString(), MESSAGE, messageId.toString());
    }
}

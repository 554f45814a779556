package com.crmres.whatsapp.amendment;

import com.crmres.event.signal.LiveSignal;
import com.crmres.kit.live.LiveFeed;
import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.MessageContent;
import com.crmres.model.conversation.Sender;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does to a message what a note tells of it, whichever of the two comes first. Each side changes and deletes its own
 * messages and reacts to the other's.
 */
@Component
public class Amendments {

    private static final String REACTION = "reaction";
    private static final String EDIT = "edit";
    private static final String REVOKE = "revoke";

    /** The kinds of notes that are about another message. */
    public static final Set<String> KINDS = Set.of(REACTION, EDIT, REVOKE);

    private final AmendableMessages messages;
    private final LiveFeed feed;

    Amendments(AmendableMessages messages, LiveFeed feed) {
        this.messages = messages;
        this.feed = feed;
    }

    /** Lets a note that was just stored take effect; says whether it changed words that were read already. */
    public boolean apply(Message note, boolean isBeingAnswered) {
        String about = note.content().replyToWamid();
        if (about == null || !KINDS.contains(note.kind())) {
            return false;
        }
        return messages.lock(note.whatsappNumberId(), about)
                .filter(message -> amend(message, note))
                .filter(message -> note.kind().equals(EDIT))
                .filter(message -> message.sender() == Sender.CUSTOMER)
                .filter(message -> message.turnId() != null || isBeingAnswered)
                .isPresent();
    }

    /** Does to a message whose id just became known what notes told of it before. */
    public void catchUp(Message message) {
        String wamid = message.wamid();
        if (wamid != null) {
            messages.about(message.whatsappNumberId(), wamid, KINDS).forEach(note -> amend(message, note));
        }
    }

    private boolean amend(Message message, Message note) {
        boolean isOwn = (message.sender() == Sender.CUSTOMER) == (note.sender() == Sender.CUSTOMER);
        boolean changed = isOwn == !note.kind().equals(REACTION) && take(message, note);
        if (changed) {
            LiveSignal tick = LiveSignal.tick(message.conversationId(), message.id());
            feed.tellAfterCommit(message.restaurantId(), tick.type(), tick.ids());
        }
        return changed;
    }

    private boolean take(Message message, Message note) {
        Instant at = Objects.requireNonNullElse(note.customerTime(), note.receivedAt());
        return switch (note.kind()) {
            case REACTION -> message.isReactedTo(note.text(), at);
            case EDIT -> change(message, note, at);
            default -> delete(message, at);
        };
    }

    private static boolean change(Message message, Message note, Instant at) {
        if (message.revokedAt() != null) {
            note.isTakenBack(at);
            return false;
        }
        return message.nowReads(new MessageContent(message.kind(), note.text(), newContent(note), null, false), at);
    }

    /** The notes of its changes hold its words too. */
    private boolean delete(Message message, Instant at) {
        String wamid = message.wamid();
        if (wamid != null) {
            messages.about(message.whatsappNumberId(), wamid, Set.of(EDIT)).forEach(edit -> edit.isTakenBack(at));
        }
        return message.isTakenBack(at);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Object> newContent(Message note) {
        Map<String, Object> payload = note.content().payload();
        // keys of parsed JSON objects are strings
        return payload != null
                        && payload.get(EDIT) instanceof Map<?, ?> edit
                        && edit.get("message") instanceof Map<?, ?> message
                ? (Map<String, Object>) message
                : null;
    }
}

package com.crmres.whatsapp.permission;

import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.Purpose;
import com.crmres.model.conversation.Sender;
import com.crmres.whatsapp.number.Line;
import com.crmres.whatsapp.permission.Approvals.Standing;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a message may go out now. To be asked under the conversation's lock, in the transaction that claims it. */
@Component
public class Permission {

    private static final String TEMPLATE = "template";

    private final Window window;
    private final Approvals approvals;
    private final Wishes wishes;
    private final Reach reach;

    Permission(Window window, Approvals approvals, Wishes wishes, Reach reach) {
        this.window = window;
        this.approvals = approvals;
        this.wishes = wishes;
        this.reach = reach;
    }

    public Verdict judge(Conversation conversation, Message message, Line line) {
        if (!line.active()) {
            return new Verdict.Refused(Refusal.NUMBER_GONE);
        }
        if (message.sender() == Sender.AI && conversation.isTakenOver()) {
            return new Verdict.Refused(Refusal.TAKEN_OVER);
        }
        boolean open = window.isOpen(conversation);
        return (message.kind().equals(TEMPLATE)
                        ? refusalOfTemplate(conversation, message, line)
                        : refusalOfWords(conversation, message, open))
                .<Verdict>map(Verdict.Refused::new)
                .orElseGet(() -> now(conversation, message, line, !open));
    }

    private Optional<Refusal> refusalOfTemplate(Conversation conversation, Message message, Line line) {
        Optional<Standing> standing = approvals.of(line, message);
        if (standing.isEmpty()) {
            return Optional.of(Refusal.TEMPLATE_MISSING);
        }
        if (!standing.get().isSendable()) {
            return Optional.of(Refusal.TEMPLATE_PAUSED);
        }
        boolean promotes = message.purpose() == Purpose.PROMOTION;
        if (promotes && !standing.get().isMarketing()) {
            return Optional.of(Refusal.TEMPLATE_CATEGORY);
        }
        return wishes.refusal(
                conversation.customerId(),
                message.purpose(),
                promotes || standing.get().isMarketing());
    }

    private Optional<Refusal> refusalOfWords(Conversation conversation, Message message, boolean open) {
        return open
                ? wishes.refusal(conversation.customerId(), message.purpose(), message.purpose() == Purpose.PROMOTION)
                : Optional.of(Refusal.WINDOW_CLOSED);
    }

    private Verdict now(Conversation conversation, Message message, Line line, boolean outside) {
        return reach.pauseOf(line, conversation.customerId(), message, outside)
                .<Verdict>map(Verdict.Later::new)
                .orElseGet(() -> new Verdict.Allowed(outside));
    }
}

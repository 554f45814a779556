package com.crmres.whatsapp.outbound;

import com.crmres.kit.time.BusinessClock;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.Sender;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a message may still go out, judged at the moment of sending. */
@Component
class Permission {

    private static final String TEMPLATE = "template";

    private final BusinessClock clock;
    private final OutboundSettings settings;

    Permission(BusinessClock clock, OutboundSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    Optional<Refusal> refusal(Conversation conversation, Message message) {
        if (message.sender() == Sender.AI && conversation.isTakenOver()) {
            return Optional.of(Refusal.TAKEN_OVER);
        }
        boolean windowOpen = conversation.isWindowOpen(clock.instant(), settings.windowMargin());
        return windowOpen || message.kind().equals(TEMPLATE) ? Optional.empty() : Optional.of(Refusal.WINDOW_CLOSED);
    }

    /** Why a message stays here. */
    enum Refusal {
        TAKEN_OVER("taken_over", 0),
        WINDOW_CLOSED("window_closed", 131047);

        private final String reason;
        private final int code;

        Refusal(String reason, int code) {
            this.reason = reason;
            this.code = code;
        }

        String reason() {
            return reason;
        }

        /** Meta's code of it; 0 when only we know of it. */
        int code() {
            return code;
        }

        /** A person who took over knows already that the AI is silent. */
        boolean concernsStaff() {
            return this == WINDOW_CLOSED;
        }
    }
}

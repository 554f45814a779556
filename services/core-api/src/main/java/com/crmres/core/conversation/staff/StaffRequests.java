package com.crmres.core.conversation.staff;

import com.crmres.core.conversation.ConversationReader;
import com.crmres.core.conversation.ConversationResponse;
import com.crmres.core.conversation.ConversationViews;
import com.crmres.core.conversation.MessageResponse;
import com.crmres.core.idempotency.IdempotencyKeys.Made;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Carries out what a person asks for in one transaction, and shows in it what came of that. */
@Service
public class StaffRequests {

    private final Tenants tenants;
    private final StaffDesk desk;
    private final ConversationReader reader;
    private final ConversationViews views;

    StaffRequests(Tenants tenants, StaffDesk desk, ConversationReader reader, ConversationViews views) {
        this.tenants = tenants;
        this.desk = desk;
        this.reader = reader;
        this.views = views;
    }

    Written reply(Caller caller, UUID conversationId, String key, ReplyRequest reply) {
        return written(caller, conversationId, key, reply);
    }

    public Written reply(Caller caller, UUID conversationId, String key, FileReply reply) {
        return written(caller, conversationId, key, reply);
    }

    private Written written(Caller caller, UUID conversationId, String key, Writing reply) {
        return tenants.write(caller.restaurantId(), () -> {
            Made made = desk.reply(caller, conversationId, key, reply);
            MessageResponse message = views.messages(caller.restaurantId(), List.of(made.subjectId()))
                    .get(made.subjectId());
            return new Written(Objects.requireNonNull(message), made.now());
        });
    }

    ConversationResponse takeOver(Caller caller, UUID conversationId, boolean forced) {
        return showing(caller, conversationId, () -> desk.takeOver(caller, conversationId, forced));
    }

    ConversationResponse assign(Caller caller, UUID conversationId, AssignRequest wanted) {
        return showing(
                caller, conversationId, () -> desk.assign(caller, conversationId, wanted.userId(), wanted.isForced()));
    }

    ConversationResponse handBack(Caller caller, UUID conversationId, boolean forced) {
        return showing(caller, conversationId, () -> desk.handBack(caller, conversationId, forced));
    }

    ConversationResponse resolve(Caller caller, UUID conversationId, boolean forced) {
        return showing(caller, conversationId, () -> desk.resolve(caller, conversationId, forced));
    }

    private ConversationResponse showing(Caller caller, UUID conversationId, Runnable work) {
        return tenants.write(caller.restaurantId(), () -> {
            work.run();
            return reader.get(caller, conversationId, null);
        });
    }

    /** A message, and whether this very request wrote it. */
    public record Written(MessageResponse message, boolean now) {}
}

package com.crmres.core.conversation;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Message;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Conversations and messages as the API shows them, for others who show them too; branches are theirs to respect. */
@Component
public class ConversationViews {

    private final ConversationQueries queries;
    private final Tenants tenants;

    ConversationViews(ConversationQueries queries, Tenants tenants) {
        this.queries = queries;
        this.tenants = tenants;
    }

    /** Those that are there, without their messages. */
    public Map<UUID, ConversationResponse> conversations(UUID restaurantId, Collection<UUID> ids) {
        return tenants.read(restaurantId, () -> {
            List<Conversation> found = queries.conversations(ids);
            var customers = queries.customers(found);
            return found.stream()
                    .map(conversation -> ConversationResponse.of(
                            conversation,
                            Objects.requireNonNull(customers.get(conversation.customerId())),
                            List.of(),
                            null))
                    .collect(Collectors.toMap(ConversationResponse::id, Function.identity()));
        });
    }

    /** Those that are there. */
    public Map<UUID, MessageResponse> messages(UUID restaurantId, Collection<UUID> ids) {
        return tenants.read(restaurantId, () -> {
            List<Message> found = queries.messages(ids);
            return MessageResponse.inOrder(found).stream()
                    .collect(Collectors.toMap(MessageResponse::id, Function.identity()));
        });
    }
}

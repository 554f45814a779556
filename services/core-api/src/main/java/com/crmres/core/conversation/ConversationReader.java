package com.crmres.core.conversation;

import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Message;
import com.crmres.model.customer.Customer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers what people see of conversations. */
@Service
class ConversationReader {

    private final ConversationQueries queries;
    private final Tenants tenants;

    ConversationReader(ConversationQueries queries, Tenants tenants) {
        this.queries = queries;
        this.tenants = tenants;
    }

    ConversationList list(Caller caller, ConversationFilter filter) {
        return tenants.read(caller.restaurantId(), () -> {
            List<Conversation> found = queries.page(caller, filter);
            List<Conversation> shown = found.subList(0, Math.min(filter.limit(), found.size()));
            PageCursor next = found.size() > shown.size() ? PageCursor.after(shown.getLast()) : null;
            return new ConversationList(withLastMessages(shown), queries.count(caller, filter), next);
        });
    }

    private List<ConversationResponse> withLastMessages(List<Conversation> conversations) {
        Map<UUID, Message> last = queries.lastMessages(conversations);
        Map<UUID, Customer> customers = queries.customers(conversations);
        return conversations.stream()
                .map(conversation -> ConversationResponse.of(
                        conversation,
                        customer(customers, conversation),
                        Optional.ofNullable(last.get(conversation.id())).stream()
                                .toList(),
                        null))
                .toList();
    }

    ConversationResponse get(Caller caller, UUID id, @Nullable Long messagesBefore) {
        return tenants.read(caller.restaurantId(), () -> {
            Conversation conversation = queries.find(caller, id).orElseThrow(() -> new NotFound("conversation"));
            List<Message> found = queries.messages(id, messagesBefore);
            List<Message> shown = found.subList(0, Math.min(ConversationQueries.MESSAGES, found.size()));
            Long older = found.size() > shown.size() ? shown.getLast().seq() : null;
            Customer customer = customer(queries.customers(List.of(conversation)), conversation);
            return ConversationResponse.of(conversation, customer, shown, older);
        });
    }

    private static Customer customer(Map<UUID, Customer> customers, Conversation conversation) {
        return Objects.requireNonNull(customers.get(conversation.customerId()), "a foreign key holds them together");
    }
}

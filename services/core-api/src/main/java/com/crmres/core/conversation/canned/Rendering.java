package com.crmres.core.conversation.canned;

import com.crmres.core.conversation.ConversationRows;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.conversation.CannedReply;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.customer.Customer;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.Restaurant;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Service;

/** Fills in what a canned reply leaves open, in the language that the customer is answered in. */
@Service
class Rendering {

    private final EntityManager entities;
    private final Tenants tenants;
    private final ConversationRows conversations;
    private final CannedReplies replies;
    private final MessageSource words = words();

    Rendering(EntityManager entities, Tenants tenants, ConversationRows conversations, CannedReplies replies) {
        this.entities = entities;
        this.tenants = tenants;
        this.conversations = conversations;
        this.replies = replies;
    }

    private static MessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("canned-replies");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    RenderedReply render(Caller caller, UUID id, UUID conversationId) {
        return tenants.read(caller.restaurantId(), () -> {
            CannedReply reply = replies.find(id)
                    .filter(found -> caller.sees(found.branchId()))
                    .orElseThrow(() -> new NotFound("canned_reply"));
            return render(reply, conversations.find(caller, conversationId));
        });
    }

    private RenderedReply render(CannedReply reply, Conversation conversation) {
        Customer customer = found(Customer.class, conversation.customerId());
        boolean preferred = customer.languagePreference().isArabic();
        boolean arabic = reply.text().isIn(preferred) ? preferred : !preferred;
        String text = Placeholder.fill(reply.text().in(arabic), open(conversation, customer, arabic));
        return new RenderedReply(text, arabic ? "ar" : "en");
    }

    private Map<Placeholder, String> open(Conversation conversation, Customer customer, boolean arabic) {
        String restaurant =
                found(Restaurant.class, conversation.restaurantId()).name().in(arabic);
        return Map.of(
                Placeholder.CUSTOMER_NAME, nameOf(customer, arabic),
                Placeholder.RESTAURANT_NAME, restaurant,
                Placeholder.BRANCH_NAME, branch(conversation.branchId(), arabic, restaurant));
    }

    private String nameOf(Customer customer, boolean arabic) {
        Locale language = arabic ? Locale.of("ar") : Locale.ENGLISH;
        String name = customer.name();
        return name == null || name.isBlank() ? words.getMessage("guest", null, language) : name.strip();
    }

    /** Where the conversation is at no branch, the restaurant as a whole answers. */
    private String branch(@Nullable UUID branchId, boolean arabic, String restaurant) {
        return branchId == null
                ? restaurant
                : found(Branch.class, branchId).name().in(arabic);
    }

    private <T> T found(Class<T> type, UUID id) {
        return Objects.requireNonNull(entities.find(type, id), "a conversation has them");
    }
}

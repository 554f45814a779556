package com.crmres.core.customer;

import com.crmres.model.customer.ConsentKind;
import com.crmres.model.customer.Customer;
import com.crmres.model.customer.LanguagePreference;
import com.crmres.model.feedback.Feedback;
import com.crmres.model.feedback.Sentiment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer with what the restaurant knows of them, as far as the caller may see it. */
@Schema(name = "Customer")
public record CustomerProfile(
        UUID id,
        @Nullable String name,

        @Nullable @Schema(description = "In E.164 form, where it is known", example = "+966501234567")
        String phone,

        @Nullable @Schema(description = "On WhatsApp, without @")
        String username,

        LanguagePreference languagePreference,
        List<String> dietaryRestrictions,
        List<String> tags,

        @Schema(description = "SAR of all that was delivered to them")
        BigDecimal lifetimeValue,

        Instant createdAt,

        @Nullable @Schema(description = "When they last wrote")
        Instant lastInteraction,

        long notes,
        Allowed consents,
        Talks conversations,
        Meals orders,
        Opinions feedback,

        @Schema(description = "Of the profile, for If-Match")
        long version) {

    static CustomerProfile of(Customer customer, Names names, Surroundings around) {
        return new CustomerProfile(
                customer.id(),
                customer.name(),
                names.phone(),
                names.username(),
                customer.languagePreference(),
                customer.dietaryRestrictions(),
                customer.tags(),
                customer.lifetimeValue(),
                customer.createdAt(),
                customer.lastInteraction(),
                around.notes(),
                around.consents(),
                around.conversations(),
                around.orders(),
                around.feedback(),
                customer.version());
    }

    /** What is shown beside the profile, as far as the caller may see it. */
    record Surroundings(long notes, Allowed consents, Talks conversations, Meals orders, Opinions feedback) {}

    /** By which the customer is reached. */
    record Names(@Nullable String phone, @Nullable String username) {}

    /** What the customer allowed; absent is what they were never asked. */
    @Schema(name = "CustomerConsents")
    record Allowed(
            @Nullable Boolean marketing,
            @Nullable Boolean feedback,
            @Nullable Boolean profiling) {

        static Allowed of(Map<ConsentKind, Boolean> newest) {
            return new Allowed(
                    newest.get(ConsentKind.MARKETING),
                    newest.get(ConsentKind.FEEDBACK),
                    newest.get(ConsentKind.PROFILING));
        }
    }

    /** How often they wrote. */
    @Schema(name = "CustomerConversations")
    record Talks(
            long total,

            @Nullable @Schema(description = "The last message of either side")
            Instant lastAt) {}

    /** How often they ordered, whatever became of it. */
    @Schema(name = "CustomerOrders")
    record Meals(long total, @Nullable Instant lastAt) {}

    /** What they thought of their visits. */
    @Schema(name = "CustomerFeedback")
    record Opinions(
            long count,

            @Nullable @Schema(description = "Of those with a rating", minimum = "1", maximum = "5")
            BigDecimal averageRating,

            @Schema(description = "The newest five") List<Opinion> latest) {}

    /** What they thought of one visit. */
    @Schema(name = "CustomerOpinion")
    record Opinion(
            @Nullable @Schema(minimum = "1", maximum = "5") Integer rating,
            @Nullable String comment,
            Sentiment sentiment,
            Instant createdAt,
            @Nullable UUID conversationId) {

        static Opinion of(Feedback feedback) {
            return new Opinion(
                    feedback.rating(),
                    feedback.comment(),
                    feedback.sentiment(),
                    feedback.createdAt(),
                    feedback.conversationId());
        }
    }
}

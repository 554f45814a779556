package com.crmres.core.customer;

import com.crmres.model.customer.Customer;
import com.crmres.model.customer.LanguagePreference;
import com.crmres.model.feedback.Feedback;
import com.crmres.model.feedback.Sentiment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer with what the restaurant knows of them, as far as the caller may see it. */
@Schema(name = "Customer")
record CustomerProfile(
        UUID id,
        @Nullable String name,

        @Nullable @Schema(description = "In E.164 form, where it is known", example = "+966501234567")
        String phone,

        @Nullable @Schema(description = "On WhatsApp, without @")
        String username,

        LanguagePreference languagePreference,
        Instant createdAt,
        Talks conversations,
        Opinions feedback) {

    static CustomerProfile of(
            Customer customer,
            @Nullable String phone,
            @Nullable String username,
            Talks conversations,
            Opinions feedback) {
        return new CustomerProfile(
                customer.id(),
                customer.name(),
                phone,
                username,
                customer.languagePreference(),
                customer.createdAt(),
                conversations,
                feedback);
    }

    /** How often they wrote. */
    @Schema(name = "CustomerConversations")
    record Talks(
            long total,

            @Nullable @Schema(description = "The last message of either side")
            Instant lastAt) {}

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

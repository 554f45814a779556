package com.crmres.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order came further on its road, or to its end.
 *
 * @param conversationId where the customer is told, and otherwise where they ordered
 * @param total with VAT, after the discount
 * @param vat the part of the total that is tax
 * @param reason why it was cancelled, where it was
 * @param userId the person who moved it, where one did
 * @param messageId the message that tells the customer, where one was written
 */
public record OrderAdvanced(
        UUID orderId,
        UUID customerId,
        @Nullable UUID conversationId,
        int number,
        String previousStatus,
        String status,
        BigDecimal total,
        BigDecimal vat,
        BigDecimal discount,
        @Nullable String reason,
        @Nullable UUID userId,
        @Nullable UUID messageId,
        Instant advancedAt) {}

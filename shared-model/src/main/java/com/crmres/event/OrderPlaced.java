package com.crmres.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer ordered, through the AI or a person.
 *
 * @param conversationId where the customer is told, and otherwise where they ordered
 * @param number what is called out at the counter, from 1 each day
 * @param type pickup or delivery
 * @param origin ai or staff
 * @param total with VAT
 * @param vat the part of the total that is tax
 * @param messageId the message that tells the customer, where one was written with it
 */
public record OrderPlaced(
        UUID orderId,
        UUID customerId,
        @Nullable UUID conversationId,
        int number,
        String type,
        String origin,
        BigDecimal total,
        BigDecimal vat,
        @Nullable UUID messageId,
        Instant placedAt) {}

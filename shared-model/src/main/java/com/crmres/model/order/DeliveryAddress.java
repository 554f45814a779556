package com.crmres.model.order;

import org.jspecify.annotations.Nullable;

/** Where an order is brought, in the customer's words, and as a point on the map where it is known. */
public record DeliveryAddress(
        String text, @Nullable Double latitude, @Nullable Double longitude) {}

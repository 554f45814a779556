package com.crmres.event;

import java.time.Instant;
import java.util.UUID;

/** Two records turned out to be one person: the other one is to become part of the customer. */
public record SameCustomerFound(UUID customerId, UUID otherId, Instant foundAt) {}

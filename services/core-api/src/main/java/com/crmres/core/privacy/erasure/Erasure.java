package com.crmres.core.privacy.erasure;

import com.crmres.core.privacy.Needles;
import java.time.Instant;
import java.util.UUID;

/** An erasure that is being carried out by this instance. */
record Erasure(UUID id, UUID restaurantId, UUID customerId, Instant requestedAt, Needles needles, int attempt) {}

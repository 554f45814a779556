package com.crmres.sandbox.webhook.delivery;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request to a restaurant and its answer, as the inspector shows it. */
record Delivery(
        long id,
        Instant at,
        String url,
        Map<String, String> headers,
        String body,
        int bytes,
        int updates,
        int attempt,
        @Nullable Integer status,
        String answer,
        long tookMs,
        boolean acknowledged) {}

package com.crmres.core.privacy.export;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The document that an export writes piece by piece. */
@Schema(name = "CustomerExport")
record CustomerExport(
        UUID exportId,
        UUID restaurantId,
        UUID customerId,
        Instant madeAt,

        @Schema(description = "By what is held: customers, customer_identities, conversations, messages, feedback ...")
        Map<String, List<Map<String, Object>>> held) {}

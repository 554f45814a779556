package com.crmres.core.customer.directory;

import com.crmres.model.customer.LanguagePreference;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as a list shows them. */
@Schema(name = "CustomerCard")
record CustomerCard(
        UUID id,
        @Nullable String name,

        @Nullable @Schema(description = "In E.164 form, where it is known", example = "+966501234567")
        String phone,

        @Nullable @Schema(description = "On WhatsApp, without @")
        String username,

        LanguagePreference languagePreference,
        List<String> tags,

        @Schema(description = "SAR of all that was delivered to them")
        BigDecimal lifetimeValue,

        @Nullable @Schema(description = "When they last wrote")
        Instant lastInteraction,

        Instant createdAt) {}

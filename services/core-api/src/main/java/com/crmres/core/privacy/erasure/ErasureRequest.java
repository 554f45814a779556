package com.crmres.core.privacy.erasure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** That the caller means it. */
@Schema(name = "ErasureRequest")
record ErasureRequest(
        @Schema(description = "The customer's id once more: this cannot be undone") @NotNull
        UUID confirm) {}

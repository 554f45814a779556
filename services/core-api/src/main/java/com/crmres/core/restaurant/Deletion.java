package com.crmres.core.restaurant;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Says that somebody means it.
 *
 * @param confirm the restaurant's slug
 */
@Schema(name = "RestaurantDeletion")
record Deletion(
        @NotBlank @Size(max = 63) @Schema(description = "The restaurant's slug", example = "najd-grill")
        String confirm) {}

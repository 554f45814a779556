package com.crmres.core.restaurant;

import com.crmres.model.LocalizedText;
import com.crmres.model.account.Role;
import com.crmres.model.restaurant.SubscriptionTier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** The restaurants somebody works in. */
@Schema(name = "RestaurantList")
record RestaurantList(List<Entry> restaurants) {

    /**
     * One of them.
     *
     * @param role what they may do there
     */
    @Schema(name = "RestaurantListEntry")
    record Entry(
            UUID id,
            String slug,
            LocalizedText name,
            SubscriptionTier tier,
            Role role,

            @Schema(description = "The one that the access token is for")
            boolean current) {}
}

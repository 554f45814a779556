package com.crmres.core.profile;

import com.crmres.model.LocalizedText;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * Who is signed in, where, and what they may do there.
 *
 * @param branches those the person works in; all of the restaurant when the person is bound to none
 * @param restaurants all that the person works for
 */
@Schema(name = "Me")
record MeResponse(
        Person user,
        Role role,
        Restaurant restaurant,

        @Schema(description = "Those the person works in; all of the restaurant for who is bound to none")
        List<Place> branches,

        @Schema(description = "All that the person works for; sign in with restaurant_id to work in another")
        List<Place> restaurants,

        UUID sessionId,

        @Schema(description = "Whether a code is asked for besides the password when this person signs in")
        boolean twoStep) {

    /** The person. */
    @Schema(name = "MeUser")
    record Person(
            UUID id,
            String email,
            String name,

            @Schema(allowableValues = {"ar", "en"}) String locale) {}

    /** The restaurant that the person works in just now. */
    @Schema(name = "MeRestaurant")
    record Restaurant(
            UUID id,
            LocalizedText name,

            @Schema(example = "Asia/Riyadh") String timezone) {}

    /** A place with its name. */
    @Schema(name = "NamedPlace")
    record Place(UUID id, LocalizedText name) {}
}

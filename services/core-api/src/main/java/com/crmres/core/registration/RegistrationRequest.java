package com.crmres.core.registration;

import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who wants to open which restaurant. */
@Schema(name = "Registration")
record RegistrationRequest(
        @NotNull @Valid RestaurantName restaurantName,

        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = RegistrationRequest.NO_CONTROLS)
        @Visible(inLine = true)
        @Schema(example = "سلطان العتيبي")
        String name,

        @NotBlank
        @Email
        @Size(max = 254)
        @Pattern(regexp = RegistrationRequest.NO_CONTROLS)
        @Schema(example = "owner@najd-grill.example")
        String email,

        @NotBlank @Size(max = 256) @Schema(format = "password", description = "10 to 128 characters")
        String password,

        @Nullable
        @Pattern(regexp = "ar|en")
        @Schema(
                allowableValues = {"ar", "en"},
                description = "Of mails; ar when absent")
        String locale) {

    static final String NO_CONTROLS = "\\P{Cntrl}*";

    String language() {
        return locale == null ? "ar" : locale;
    }

    @Override
    public String toString() {
        return "RegistrationRequest";
    }

    /** The restaurant's name in both languages. */
    @Schema(name = "RegistrationRestaurantName")
    record RestaurantName(
            @NotBlank
            @Size(max = 100)
            @Pattern(regexp = RegistrationRequest.NO_CONTROLS)
            @Visible(inLine = true)
            @Schema(example = "مشويات نجد")
            String ar,

            @NotBlank
            @Size(max = 100)
            @Pattern(regexp = RegistrationRequest.NO_CONTROLS)
            @Visible(inLine = true)
            @Schema(example = "Najd Grill")
            String en) {}
}

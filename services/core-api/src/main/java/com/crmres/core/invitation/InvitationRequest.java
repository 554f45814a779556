package com.crmres.core.invitation;

import com.crmres.core.account.People;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is to join, as what and where. */
@Schema(name = "NewInvitation")
record InvitationRequest(
        @NotBlank @Email @Size(max = 254) @Pattern(regexp = "\\P{Cntrl}*") @Schema(example = "sara@najd-grill.example")
        String email,

        @NotNull Role role,

        @Nullable @Size(max = 100) @Schema(description = "None means all")
        List<@NotNull UUID> branchIds,

        @Nullable
        @Pattern(regexp = "ar|en")
        @Schema(
                allowableValues = {"ar", "en"},
                description = "Of the mail; ar when absent")
        String locale) {

    String address() {
        return People.address(email);
    }

    List<UUID> places() {
        return Objects.requireNonNullElse(branchIds, List.of());
    }

    String language() {
        return Objects.requireNonNullElse(locale, "ar");
    }
}

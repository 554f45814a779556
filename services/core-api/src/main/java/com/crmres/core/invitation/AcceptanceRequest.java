package com.crmres.core.invitation;

import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The token of the mail, and who answers it. */
@Schema(name = "InvitationAcceptance")
record AcceptanceRequest(
        @NotBlank @Size(max = 200) String token,

        @Nullable
        @Size(min = 1, max = 100)
        @Pattern(regexp = "\\P{Cntrl}*[^\\s\\p{Cntrl}]\\P{Cntrl}*")
        @Visible(inLine = true)
        @Schema(description = "Of who has no account yet", example = "سارة القحطاني")
        String name,

        @Nullable
        @Size(max = 256)
        @Schema(format = "password", description = "Of the account; or a new one, 10 to 128 characters")
        String password,

        @Nullable @Size(max = 20) @Schema(description = "Of an account with a second step", example = "123456")
        String code) {

    @Override
    public String toString() {
        return "AcceptanceRequest";
    }
}

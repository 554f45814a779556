package com.crmres.core.apikey;

import com.crmres.model.account.Role;
import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a program may do, where and until when. */
@Schema(name = "ApiKeyRequest")
record ApiKeyRequest(
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "\\P{Cntrl}*")
        @Visible(inLine = true)
        @Schema(example = "Till of Olaya")
        String name,

        @NotNull @Schema(description = "manager, agent or viewer")
        Role role,

        @Nullable @Size(max = 100) @Schema(description = "None means all")
        List<@NotNull UUID> branchIds,

        @Nullable @Future @Schema(description = "Until it is ended when absent")
        Instant expiresAt) {

    List<UUID> places() {
        return Objects.requireNonNullElse(branchIds, List.<UUID>of()).stream()
                .distinct()
                .toList();
    }
}

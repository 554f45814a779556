package com.crmres.core.customer.consent;

import com.crmres.model.customer.ConsentSource;
import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a customer said, and where. */
@Schema(name = "ConsentRequest")
record ConsentRequest(
        @NotNull Boolean granted,

        @Schema(allowableValues = {"whatsapp", "in_person", "phone", "website", "paper"}) @NotNull
        ConsentSource source,

        @Nullable
        @Schema(description = "By what it can be proved", example = "form 118")
        @Size(max = 500)
        @Visible(orEmpty = true)
        String evidence) {

    @AssertTrue
    @Schema(hidden = true)
    boolean isSourceAPerson() {
        return source != ConsentSource.MERGE;
    }
}

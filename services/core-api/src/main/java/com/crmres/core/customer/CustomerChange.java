package com.crmres.core.customer;

import com.crmres.model.customer.Customer.Description;
import com.crmres.model.customer.LanguagePreference;
import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people say of a guest; what is absent stays as it is. */
@Schema(name = "CustomerChange")
record CustomerChange(
        @Schema(description = "An empty one is forgotten", example = "أم خالد")
        @Size(max = 100)
        @Visible(inLine = true, orEmpty = true)
        @Nullable
        String name,

        @Nullable LanguagePreference languagePreference,

        @Schema(description = "All of them", example = "[\"بدون مكسرات\"]") @Size(max = 20) @Nullable
        List<@NotBlank @Size(max = 60) @Visible(inLine = true) String> dietaryRestrictions,

        @Schema(description = "All of them; spelling variants count as one", example = "[\"VIP\"]")
        @Size(max = 20)
        @Nullable
        List<@NotBlank @Size(max = 40) @Visible(inLine = true) String> tags) {

    Description description() {
        return new Description(name, languagePreference, dietaryRestrictions, tags);
    }

    /** The audit log names the fields, never what is in them. */
    List<String> fields() {
        return Stream.of(
                        name == null ? null : "name",
                        languagePreference == null ? null : "language_preference",
                        dietaryRestrictions == null ? null : "dietary_restrictions",
                        tags == null ? null : "tags")
                .filter(Objects::nonNull)
                .toList();
    }
}

package com.crmres.core.conversation.template;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A template that is to be sent, and what fills its places. */
@Schema(name = "TemplateChoice")
public record TemplateChoice(
        @NotBlank @Size(max = 512) String name,

        @NotBlank @Size(max = 16) String language,

        @Nullable
        @Size(max = 100)
        @Schema(description = "What fills the places of the text, in their order; lines become one")
        List<@NotNull @NotBlank @Size(max = 1024) String> values) {

    List<String> filling() {
        return values == null ? List.of() : values;
    }
}

package com.crmres.core.conversation.canned;

import com.crmres.model.conversation.CannedText;
import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A canned reply that is to be. */
@Schema(name = "NewCannedReply")
record NewCannedReply(
        @NotNull
        @Size(min = 1, max = 32)
        @Pattern(regexp = SHORTCUT)
        @Schema(description = "Letters, digits, - and _: what one types to get it", example = "توصيل")
        String shortcut,

        @NotBlank @Size(max = 100) @Visible(inLine = true) @Schema(example = "مدة التوصيل")
        String title,

        @NotNull
        @Valid
        @Schema(
                description =
                        "In one language or both; {customer_name}, {restaurant_name} and {branch_name} are filled in",
                example =
                        "{\"ar\": \"أهلًا {customer_name}، يصلك طلبك من {branch_name} خلال 45 دقيقة.\", \"en\": \"Hello {customer_name}, your order arrives within 45 minutes.\"}")
        CannedText text,

        @Nullable @Schema(description = "The branch it is for; all of them unless given")
        UUID branchId) {

    static final String SHORTCUT = "[\\p{L}\\p{M}\\p{N}_-]*";
}

package com.crmres.core.conversation.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person writes to a customer. */
@Schema(name = "Reply")
record ReplyRequest(
        @NotBlank @Size(max = 4096) @Pattern(regexp = "[^\\x00]*")
        String text,

        @Nullable @Schema(description = "The message of this conversation that it answers")
        UUID replyTo) {

    /** All that makes it this request and no other. */
    String fingerprint(UUID conversationId) {
        return conversationId + "\n" + replyTo + "\n" + text;
    }
}

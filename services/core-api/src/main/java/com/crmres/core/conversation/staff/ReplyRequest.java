package com.crmres.core.conversation.staff;

import com.crmres.core.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person writes to a customer. */
@Schema(name = "Reply")
record ReplyRequest(
        @NotBlank @Size(max = 4096) @Visible String text,

        @Nullable @Schema(description = "The message of this conversation that it answers")
        UUID replyTo,

        @Nullable @Schema(description = "Also when a colleague has the conversation, who keeps it")
        Boolean force) {

    boolean isForced() {
        return Boolean.TRUE.equals(force);
    }

    /** All that makes it this request and no other. */
    String fingerprint(UUID conversationId) {
        return conversationId + "\n" + replyTo + "\n" + text;
    }
}

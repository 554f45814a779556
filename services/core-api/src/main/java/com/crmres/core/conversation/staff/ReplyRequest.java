package com.crmres.core.conversation.staff;

import com.crmres.core.conversation.template.TemplateChoice;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person writes to a customer: words of their own, or a template. */
@Schema(name = "Reply")
record ReplyRequest(
        @Nullable @Size(min = 1, max = 4096) @Visible @Schema(description = "Words; absent where a template is sent")
        String text,

        @Nullable
        @Valid
        @Schema(description = "An approved utility template, which WhatsApp lets through after 24 hours too")
        TemplateChoice template,

        @Nullable @Schema(description = "The message of this conversation that it answers")
        UUID replyTo,

        @Nullable @Schema(description = "Also when a colleague has the conversation, who keeps it")
        Boolean force)
        implements Writing {

    @Override
    public boolean forced() {
        return Boolean.TRUE.equals(force);
    }

    /** Refuses what says nothing, or two things. */
    void mustSayOneThing() {
        if ((text == null) == (template == null)) {
            throw new InvalidRequest(Map.of("fields", Map.of("text", "invalid")));
        }
    }

    @Override
    public String fingerprint(UUID conversationId) {
        return conversationId + "\n" + replyTo + "\n" + (template == null ? text : template);
    }
}

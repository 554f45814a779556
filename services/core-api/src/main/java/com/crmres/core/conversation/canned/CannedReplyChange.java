package com.crmres.core.conversation.canned;

import com.crmres.model.conversation.CannedReply;
import com.crmres.model.conversation.CannedText;
import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a canned reply becomes another; what is absent stays. */
@Schema(name = "CannedReplyChange")
record CannedReplyChange(
        @Nullable @Size(min = 1, max = 32) @Pattern(regexp = NewCannedReply.SHORTCUT) @Schema(example = "توصيل")
        String shortcut,

        @Nullable @Size(min = 1, max = 100) @Visible(inLine = true) @Schema(example = "مدة التوصيل")
        String title,

        @Nullable @Valid @Schema(description = "Both languages as they are to be: one that is absent is taken away")
        CannedText text,

        @Nullable @Schema(description = "The branch it is for from now on")
        UUID branchId,

        @Nullable @Schema(description = "true: for all branches from now on")
        Boolean everywhere) {

    void applyTo(CannedReply reply, Instant now) {
        reply.says(
                Objects.requireNonNullElse(shortcut, reply.shortcut()),
                Objects.requireNonNullElse(title, reply.title()).strip(),
                Objects.requireNonNullElse(text, reply.text()),
                now);
        if (Boolean.TRUE.equals(everywhere)) {
            reply.belongTo(null, now);
        } else if (branchId != null) {
            reply.belongTo(branchId, now);
        }
    }

    /** The names of what it changes. */
    List<String> fields() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("shortcut", shortcut);
        all.put("title", title);
        all.put("text", text);
        all.put("branch_id", Boolean.TRUE.equals(everywhere) ? everywhere : branchId);
        return all.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
    }
}

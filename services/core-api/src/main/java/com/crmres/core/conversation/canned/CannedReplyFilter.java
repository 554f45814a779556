package com.crmres.core.conversation.canned;

import com.crmres.model.SearchText;
import com.crmres.model.conversation.CannedReply;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** Which canned replies are asked for. */
record CannedReplyFilter(
        @Parameter(
                description =
                        "Part of the shortcut, the title or the words; spelling variants of Arabic letters count as one")
        @Size(max = 100)
        @Pattern(regexp = "[^\\x00]*")
        @Nullable
        String q,

        @Parameter(description = "Only those that say something in this language: ar or en")
        @Pattern(regexp = "ar|en")
        @Nullable
        String language,

        @BindParam("branch_id")
        @Parameter(name = "branch_id", description = "Only those for this branch or for all")
        @Nullable
        UUID branchId) {

    String words() {
        return q == null ? "" : SearchText.fold(q);
    }

    boolean takes(CannedReply reply) {
        return (language == null || reply.text().isIn(language.equals("ar")))
                && (branchId == null || reply.branchId() == null || branchId.equals(reply.branchId()));
    }
}

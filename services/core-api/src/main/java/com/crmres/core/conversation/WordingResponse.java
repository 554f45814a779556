package com.crmres.core.conversation;

import com.crmres.model.conversation.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a message said before its writer changed it. */
@Schema(name = "Wording")
record WordingResponse(@Nullable String content, Instant until) {

    static WordingResponse of(Wording wording) {
        return new WordingResponse(wording.text(), wording.until());
    }
}

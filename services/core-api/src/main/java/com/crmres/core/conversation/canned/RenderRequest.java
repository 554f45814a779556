package com.crmres.core.conversation.canned;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Where a canned reply is to be said. */
@Schema(name = "CannedReplyRender")
record RenderRequest(@NotNull UUID conversationId) {}

package com.crmres.core.conversation.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How far the caller has read. */
@Schema(name = "ReadMark")
record ReadRequest(
        @NotNull @Min(0) @Schema(description = "seq of the last message seen; an older one than before changes nothing")
        Long seq) {}

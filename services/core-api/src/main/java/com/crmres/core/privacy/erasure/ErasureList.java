package com.crmres.core.privacy.erasure;

import com.crmres.core.paging.PageCursor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of erasures, the newest first. */
@Schema(name = "ErasureList")
record ErasureList(
        List<ErasureResponse> erasures,

        @Schema(description = "The cursor of the next page; absent on the last") @Nullable
        PageCursor nextCursor) {}

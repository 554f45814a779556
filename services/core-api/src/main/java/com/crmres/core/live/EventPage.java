package com.crmres.core.live;

import com.crmres.core.live.event.LiveEvent;
import com.crmres.core.live.event.StreamId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened since a cursor. */
@Schema(name = "LiveEventPage")
record EventPage(
        List<LiveEvent> events,

        @Schema(description = "For the next question") StreamId cursor,

        @Nullable @Schema(description = "True when what happened since is not known here: load anew what is shown")
        Boolean resync) {}

package com.crmres.core.live.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event and the branch whose people may see it; what belongs to none is everybody's. */
public record BranchEvent(@Nullable UUID branchId, LiveEvent event) {

    public StreamId id() {
        return event.id();
    }
}

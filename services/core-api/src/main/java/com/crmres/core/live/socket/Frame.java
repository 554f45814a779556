package com.crmres.core.live.socket;

import com.crmres.core.live.event.StreamId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it is sent, and whose it is. */
record Frame(StreamId id, @Nullable UUID branchId, String text) {}

package com.crmres.local.sqs;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message to be accepted. */
record Outgoing(
        Content content,
        Optional<Integer> delaySeconds,
        @Nullable String group,
        @Nullable String deduplication) {}

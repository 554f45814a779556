package com.crmres.model.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a message said before its writer changed it.
 *
 * @param until when it was changed
 */
public record Wording(@Nullable String text, Instant until) {}

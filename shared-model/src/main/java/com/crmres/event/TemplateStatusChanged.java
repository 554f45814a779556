package com.crmres.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Meta has decided about a template, or thinks otherwise of it than before.
 *
 * @param previousStatus as the API spells it, as {@code status} is
 * @param reason Meta's code for why, where it gives one
 */
public record TemplateStatusChanged(
        UUID templateId,
        String name,
        String language,
        String previousStatus,
        String status,
        @Nullable String reason) {}

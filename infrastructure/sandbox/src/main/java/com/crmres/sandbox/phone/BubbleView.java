package com.crmres.sandbox.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A bubble as the phone shows it: without what only the restaurant knows. */
public record BubbleView(
        String wamid,
        Sender from,
        String type,
        @Nullable String text,
        @Nullable JsonNode interactive,
        @Nullable JsonNode payload,
        @Nullable JsonNode template,
        @Nullable String replyTo,
        Instant at,
        Ticks ticks,
        @Nullable String reaction) {

    public static BubbleView of(Bubble bubble) {
        return new BubbleView(
                bubble.wamid(),
                bubble.from(),
                bubble.type(),
                bubble.text(),
                bubble.interactive(),
                bubble.payload(),
                bubble.template(),
                bubble.replyTo(),
                bubble.at(),
                bubble.ticks(),
                bubble.reaction());
    }
}

package com.crmres.sandbox.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One message as the phone shows it.
 *
 * @param text what can be read of it, whatever its kind
 * @param interactive the buttons, the list, or the choice made from them
 * @param payload the content of any other kind than text
 * @param template the template that was sent, filled
 * @param price what Meta bills it as; absent on what the customer sends
 * @param opaque what the business wants to see again in statuses
 */
public record Bubble(
        String wamid,
        Sender from,
        String type,
        @Nullable String text,
        @Nullable JsonNode interactive,
        @Nullable JsonNode payload,
        @Nullable JsonNode template,
        @Nullable Price price,
        @Nullable String replyTo,
        @Nullable String opaque,
        Instant at,
        Ticks ticks,
        @Nullable String reaction) {

    boolean isFrom(Sender sender) {
        return from == sender;
    }

    boolean isBefore(Ticks further) {
        return ticks.compareTo(further) < 0;
    }

    Bubble with(Ticks further) {
        return isBefore(further)
                ? new Bubble(
                        wamid,
                        from,
                        type,
                        text,
                        interactive,
                        payload,
                        template,
                        price,
                        replyTo,
                        opaque,
                        at,
                        further,
                        reaction)
                : this;
    }

    Bubble withReaction(@Nullable String emoji) {
        return new Bubble(
                wamid, from, type, text, interactive, payload, template, price, replyTo, opaque, at, ticks, emoji);
    }
}

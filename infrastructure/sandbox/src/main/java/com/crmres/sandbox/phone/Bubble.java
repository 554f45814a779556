package com.crmres.sandbox.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One message as the phone shows it.
 *
 * @param text what can be read of it, whatever its kind
 * @param interactive the buttons, the list, or the choice made from them
 * @param payload the content of any other kind than text, and marks such as {@code edited} and {@code forwarded}
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

    public boolean isFrom(Sender sender) {
        return from == sender;
    }

    public boolean isBefore(Ticks further) {
        return ticks.compareTo(further) < 0;
    }

    public Bubble with(Ticks further) {
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

    /** The same, written by the restaurant on its own phone and there already. */
    public Bubble fromBusiness() {
        return new Bubble(
                wamid,
                Sender.BUSINESS,
                type,
                text,
                interactive,
                payload,
                template,
                null,
                replyTo,
                opaque,
                at,
                Ticks.DELIVERED,
                reaction);
    }

    /** What it says after the customer has edited it, marked as edited. */
    public Bubble withText(@Nullable String edited) {
        ObjectNode marked = payload instanceof ObjectNode object
                ? object.deepCopy().put("edited", true)
                : JsonNodeFactory.instance.objectNode().put("edited", true);
        return new Bubble(
                wamid, from, type, edited, interactive, marked, template, price, replyTo, opaque, at, ticks, reaction);
    }

    /** What is left of it after the customer has deleted it. */
    public Bubble revoked() {
        return new Bubble(wamid, from, "revoked", null, null, null, null, price, null, opaque, at, ticks, null);
    }

    public Bubble withReaction(@Nullable String emoji) {
        return new Bubble(
                wamid, from, type, text, interactive, payload, template, price, replyTo, opaque, at, ticks, emoji);
    }
}

package com.crmres.whatsapp.webhook;

import com.crmres.whatsapp.entry.EntryKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a webhook tells.
 *
 * @param sender by what the customer of a message is told from others, for the order within its queue
 */
record Element(
        EntryKind kind,
        @Nullable String field,
        @Nullable String wabaId,
        Origin origin,
        Slice raw,
        @Nullable Slice contact,
        @Nullable String wamid,
        @Nullable String sender,
        @Nullable Instant toldAt) {

    static Element unreadable(byte[] body) {
        return new Element(EntryKind.UNREADABLE, null, null, Origin.UNKNOWN, Slice.whole(body), null, null, null, null);
    }

    static Element of(EntryKind kind, @Nullable String field, @Nullable String wabaId, Origin origin, Slice raw) {
        return new Element(kind, field, wabaId, origin, raw, null, null, null, null);
    }

    /** The same, told at this time by Meta's clock. */
    Element at(@Nullable Instant toldAt) {
        return new Element(kind, field, wabaId, origin, raw, contact, wamid, sender, toldAt);
    }

    /** The number of the restaurant that the element came through. */
    record Origin(@Nullable String phoneNumberId, @Nullable String displayPhoneNumber) {

        static final Origin UNKNOWN = new Origin(null, null);
    }
}

package com.crmres.whatsapp.webhook;

import com.crmres.whatsapp.entry.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a webhook tells.
 *
 * @param sender by what the writer of a message is told from others, for the order within its queue
 */
record Element(
        EntryKind kind,
        @Nullable String field,
        @Nullable String wabaId,
        Origin origin,
        Slice raw,
        @Nullable Slice contact,
        @Nullable String wamid,
        @Nullable String sender) {

    static Element unreadable(byte[] body) {
        return new Element(EntryKind.UNREADABLE, null, null, Origin.UNKNOWN, Slice.whole(body), null, null, null);
    }

    static Element of(EntryKind kind, @Nullable String field, @Nullable String wabaId, Origin origin, Slice raw) {
        return new Element(kind, field, wabaId, origin, raw, null, null, null);
    }

    /** The number of the restaurant that the element came through. */
    record Origin(@Nullable String phoneNumberId, @Nullable String displayPhoneNumber) {

        static final Origin UNKNOWN = new Origin(null, null);
    }
}

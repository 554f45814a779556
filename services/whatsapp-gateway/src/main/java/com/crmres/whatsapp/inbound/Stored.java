package com.crmres.whatsapp.inbound;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of an entry.
 *
 * @param aiAnswersIn the conversation, when the AI is going to answer
 */
record Stored(Result result, Optional<UUID> aiAnswersIn) {

    static final Stored HEARD_BEFORE = new Stored(Result.HEARD_BEFORE, Optional.empty());
    static final Stored REPEATED = new Stored(Result.REPEATED, Optional.empty());

    /** The ends that an entry can come to. */
    enum Result {
        STORED,
        /** Meta sent the message again. */
        REPEATED,
        /** Our own queue delivered the entry again; the books have it already. */
        HEARD_BEFORE;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

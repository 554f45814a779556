package com.crmres.sandbox.webhook.delivery;

import org.jspecify.annotations.Nullable;

/** What came back: a status, or the reason why nothing did. */
record Answer(@Nullable Integer status, String text, long tookMs) {

    private static final int LONGEST = 300;

    static Answer of(int status, String body, long tookMs) {
        return new Answer(status, body.length() > LONGEST ? body.substring(0, LONGEST) : body, tookMs);
    }

    static Answer none(String reason, long tookMs) {
        return new Answer(null, reason, tookMs);
    }

    /** The same answer, lost on its way back. */
    Answer lostAs(int instead) {
        return new Answer(instead, "acknowledgement lost by a fault (was " + status + ")", tookMs);
    }

    boolean acknowledged() {
        return status != null && status == 200;
    }
}

package com.crmres.notification.alert;

import com.crmres.event.MessageFailed;
import java.util.Arrays;

/** The causes of failed messages that have words of their own; any other goes by the title that came with it. */
enum FailureCause {
    WINDOW_CLOSED("window_closed", 131047),
    UNREACHABLE("unreachable", 131026),
    /** No code of Meta's: the gateway gave up without ever hearing of the message. */
    OUTCOME_UNKNOWN("outcome_unknown", -1);

    private static final String UNTOLD = "undelivered";

    private final String reason;
    private final int code;

    FailureCause(String reason, int code) {
        this.reason = reason;
        this.code = code;
    }

    static String reasonOf(MessageFailed failed) {
        return Arrays.stream(values())
                .filter(cause -> cause.code == failed.code())
                .map(cause -> cause.reason)
                .findFirst()
                .orElse(failed.title().isBlank() ? UNTOLD : failed.title());
    }
}

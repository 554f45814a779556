package com.crmres.whatsapp.permission;

import java.time.Duration;

/** Whether a message may go out. */
public sealed interface Verdict {

    /** @param outsideWindow whether the restaurant begins with it, which Meta counts */
    record Allowed(boolean outsideWindow) implements Verdict {}

    /** Never. */
    record Refused(Refusal why) implements Verdict {}

    /** Not now; it is asked about again after the pause. */
    record Later(Duration pause) implements Verdict {}
}

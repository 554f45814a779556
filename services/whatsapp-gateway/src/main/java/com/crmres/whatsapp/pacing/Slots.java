package com.crmres.whatsapp.pacing;

import java.time.Duration;

/** Where turns are given out. */
interface Slots {

    Pace take(Wish wish);

    /** Nothing of the number goes out for so long. */
    void hold(String phoneNumberId, Duration pause);

    /** Nothing goes out from the number to that customer for so long. */
    void holdPair(Wish wish, Duration pause);
}

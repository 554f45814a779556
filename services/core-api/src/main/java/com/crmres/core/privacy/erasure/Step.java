package com.crmres.core.privacy.erasure;

import java.util.Map;

/** One of the places outside the reach of a single transaction; may be taken again and again. */
interface Step {

    /** As the proof calls it. */
    String name();

    /** Takes away what is there, and tells how much of what that was. */
    Map<String, Long> take(Erasure erasure);

    /** What is still there, by name. */
    Map<String, Long> left(Erasure erasure);
}

package com.crmres.local.protocol;

import java.io.IOException;

/** Who calls, as far as an answer depends on it. */
public interface Caller {

    /** The base URL by which the caller reached us. */
    String baseUrl();

    /** Finds out whether somebody still waits for the answer; a caller killed in a long poll must not be given messages. */
    void requireAlive() throws IOException;

    /** What to undo when the answer cannot be handed over. */
    void whenLost(Runnable undo);
}

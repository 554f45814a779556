package com.crmres.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A server of the local installation, run as one process whose pid is the server's own, so that its owner can watch and kill it.
 *
 * <p>The order is {@link #prepare()}, start {@link #command()}, {@link #awaitReady}. All three may be repeated after any kind of death.
 */
public interface LocalServer {

    /** The name under which its pid and log are kept. */
    String name();

    /** Lays out what the server needs on disk; keeps what is there. */
    void prepare() throws IOException;

    /** The command line that becomes the server. */
    List<String> command();

    /** The signal that ends it soon and cleanly. */
    default String stopSignal() {
        return "TERM";
    }

    /** Returns when the server answers as it should, else throws. */
    void awaitReady(Duration limit) throws IOException;
}

package com.crmres.local.supervisor;

import java.io.PrintStream;
import java.time.Duration;

/** What a person who runs {@code up} reads: one line per thing that happened, with the seconds since the start. */
public final class Console {

    private final PrintStream out;
    private final long began = System.nanoTime();

    public Console(PrintStream out) {
        this.out = out;
    }

    void say(String sentence) {
        Duration since = Duration.ofNanos(System.nanoTime() - began);
        out.printf("%6.1f s  %s%n", since.toMillis() / 1000.0, sentence);
    }

    void plain(String line) {
        out.println(line);
    }
}

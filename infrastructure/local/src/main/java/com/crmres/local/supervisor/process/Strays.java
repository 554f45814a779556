package com.crmres.local.supervisor.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Processes that a killed supervisor has left behind. */
public final class Strays {

    /** The pid file of the supervisor itself. */
    public static final String SUPERVISOR = "up";

    private static final Duration GRACE = Duration.ofSeconds(10);

    private Strays() {}

    /** Stops them, services before what they stand on, and gives their names. */
    public static List<String> stop(ProcessFiles files) {
        List<PidFile> others = files.pids().stream()
                .filter(pid -> !pid.name().equals(SUPERVISOR))
                .toList();
        List<String> stopped = others.stream()
                .filter(pid -> stop(pid.process()))
                .map(PidFile::name)
                .toList();
        others.forEach(PidFile::delete);
        return stopped;
    }

    private static boolean stop(Optional<ProcessHandle> stray) {
        stray.ifPresent(process -> Stopping.stop(process, Signal.TERM, GRACE));
        return stray.isPresent();
    }
}

package com.crmres.local.supervisor.process;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Processes that a killed supervisor has left behind. */
public final class Strays {

    /** The pid file of the supervisor itself. */
    public static final String SUPERVISOR = "up";

    private static final String POSTGRES = "postgres";

    /** What the services stand on, in the order in which it ends. */
    private static final List<String> FOUNDATIONS = List.of("local-aws", "redis", POSTGRES);

    private static final Duration GRACE = Duration.ofSeconds(25);

    private Strays() {}

    /** Stops them, services before what they stand on, and gives their names. */
    public static List<String> stop(ProcessFiles files) {
        List<PidFile> others = files.pids().stream()
                .filter(pid -> !pid.name().equals(SUPERVISOR))
                .sorted(Comparator.comparingInt(pid -> FOUNDATIONS.indexOf(pid.name())))
                .toList();
        List<String> stopped =
                others.stream().filter(Strays::stop).map(PidFile::name).toList();
        others.forEach(PidFile::delete);
        return stopped;
    }

    private static boolean stop(PidFile pid) {
        Signal signal = pid.name().equals(POSTGRES) ? Signal.INT : Signal.TERM;
        Optional<ProcessHandle> stray = pid.process();
        stray.ifPresent(process -> Stopping.stop(process, signal, GRACE));
        return stray.isPresent();
    }
}

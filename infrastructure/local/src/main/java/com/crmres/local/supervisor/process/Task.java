package com.crmres.local.supervisor.process;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A process that is run to its end, once; its pid file lets a later run find it. */
final class Task {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ChildSpec spec;
    private final PidFile pid;
    private final Process process;

    private Task(ChildSpec spec, PidFile pid, Process process) {
        this.spec = spec;
        this.pid = pid;
        this.process = process;
    }

    static Task start(ChildSpec spec, ProcessFiles files) throws IOException {
        LogFile log = files.log(spec.name());
        log.rotate();
        ProcessBuilder builder = new ProcessBuilder(Session.detached(spec.command()))
                .directory(spec.directory().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.path().toFile());
        builder.environment().putAll(spec.environment());
        Process process = builder.start();
        PidFile pid = files.pid(spec.name());
        pid.write(process.pid());
        return new Task(spec, pid, process);
    }

    /** Its exit status, or nothing when it is still running at the limit. */
    OptionalInt await(Duration limit) throws InterruptedException {
        boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        return ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    }

    /** Returns when nothing of it is left. */
    void stop() {
        Stopping.stop(process.toHandle(), spec.signal(), GRACE);
        pid.delete();
    }
}

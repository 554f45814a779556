package com.crmres.local.supervisor.process;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A process that is run to its end, once; its pid file lets a shutdown find it. */
public final class Task {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ChildSpec spec;
    private final ProcessFiles files;

    public Task(ChildSpec spec, ProcessFiles files) {
        this.spec = spec;
        this.files = files;
    }

    /** Its exit status, or nothing when it had to be ended at the limit. */
    public OptionalInt run(Duration limit) throws IOException, InterruptedException {
        LogFile log = files.log(spec.name());
        log.rotate();
        ProcessBuilder builder = new ProcessBuilder(Session.detached(spec.command()))
                .directory(spec.directory().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.path().toFile());
        builder.environment().putAll(spec.environment());
        Process process = builder.start();
        files.pid(spec.name()).write(process.pid());
        try {
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            return ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
        } finally {
            Stopping.stop(process.toHandle(), spec.signal(), GRACE);
            files.pid(spec.name()).delete();
        }
    }
}

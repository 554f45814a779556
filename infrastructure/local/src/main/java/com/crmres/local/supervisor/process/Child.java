package com.crmres.local.supervisor.process;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A process that is started again with back-off whenever it dies unasked. */
public final class Child {

    private final ChildSpec spec;
    private final ProcessFiles files;
    private final Consumer<String> notices;
    private final BackOff backOff = new BackOff();
    private @Nullable Process process;
    private volatile boolean stopping;
    private volatile int deaths;

    public Child(ChildSpec spec, ProcessFiles files, Consumer<String> notices) {
        this.spec = spec;
        this.files = files;
        this.notices = notices;
    }

    public String name() {
        return spec.name();
    }

    /** How often it has died unasked. */
    public int deaths() {
        return deaths;
    }

    public void start() throws IOException {
        files.log(name()).rotate();
        Process started = launch();
        if (started != null) {
            Thread.ofVirtual().name("watch-" + name()).start(() -> watch(started));
        }
    }

    /** Asks it to end, insists after the grace, and returns when nothing of it is left. */
    public void stop(Duration grace) {
        Process last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        if (last != null) {
            Stopping.stop(last.toHandle(), spec.signal(), grace);
        }
        files.pid(name()).delete();
    }

    void capLog() throws IOException {
        files.log(name()).cap();
    }

    private synchronized @Nullable Process launch() throws IOException {
        if (stopping) {
            return null;
        }
        spec.preparation().run();
        ProcessBuilder builder = new ProcessBuilder(Session.detached(spec.command()))
                .directory(spec.directory().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        files.log(name()).path().toFile()));
        builder.environment().putAll(spec.environment());
        process = builder.start();
        files.pid(name()).write(process.pid());
        return process;
    }

    private void watch(Process first) {
        Process current = first;
        try {
            while (current != null) {
                long began = System.nanoTime();
                int status = current.waitFor();
                Duration lived = Duration.ofNanos(System.nanoTime() - began);
                current = stopping ? null : again(status, lived);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Process again(int status, Duration lived) throws InterruptedException {
        Duration alive = lived;
        String how = "ended with status " + status;
        while (!stopping) {
            deaths++;
            Duration wait = backOff.after(alive);
            notices.accept("%s %s; starting it again in %.1f s".formatted(name(), how, wait.toMillis() / 1000.0));
            Thread.sleep(wait);
            try {
                return launch();
            } catch (IOException e) {
                how = "could not start (" + e.getMessage() + ")";
                alive = Duration.ZERO;
            }
        }
        return null;
    }
}

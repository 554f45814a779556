package com.crmres.local.supervisor.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The children of this run, started in groups and stopped in the opposite order. */
public final class Fleet {

    private static final Duration GRACE = Duration.ofSeconds(25);
    private static final Duration LOG_CHECK = Duration.ofSeconds(10);

    private final ProcessFiles files;
    private final Consumer<String> notices;
    private final List<List<Child>> groups = new ArrayList<>();
    private boolean stopped;

    public Fleet(ProcessFiles files, Consumer<String> notices) {
        this.files = files;
        this.notices = notices;
        Thread.ofVirtual().name("log-caps").start(this::capLogs);
    }

    /** Starts a group at once; it ends after every group started later. */
    public List<Child> start(List<ChildSpec> specs) throws IOException {
        List<Child> group =
                specs.stream().map(spec -> new Child(spec, files, notices)).toList();
        synchronized (this) {
            if (stopped) {
                return group;
            }
            groups.add(group);
        }
        for (Child child : group) {
            child.start();
        }
        return group;
    }

    public void stop() {
        for (List<Child> group : ending()) {
            List<Thread> stops = group.stream()
                    .map(child -> Thread.ofVirtual().start(() -> child.stop(GRACE)))
                    .toList();
            stops.forEach(Fleet::join);
        }
    }

    private synchronized List<List<Child>> ending() {
        stopped = true;
        return new ArrayList<>(groups).reversed();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void capLogs() {
        try {
            while (true) {
                Thread.sleep(LOG_CHECK);
                for (Child child : children()) {
                    child.capLog();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized List<Child> children() {
        return groups.stream().flatMap(List::stream).toList();
    }
}

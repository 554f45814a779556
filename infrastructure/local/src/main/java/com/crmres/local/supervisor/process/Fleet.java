package com.crmres.local.supervisor.process;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The processes of this run: children, started in groups and stopped in the opposite order, and tasks. */
public final class Fleet {

    private static final Duration GRACE = Duration.ofSeconds(25);
    private static final Duration LOG_CHECK = Duration.ofSeconds(10);

    private final ProcessFiles files;
    private final Consumer<String> notices;
    private final List<List<Child>> groups = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
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

    /**
     * Runs a process to its end: its exit status, or nothing when it had to be ended at the limit.
     *
     * @throws InterruptedIOException when everything is being stopped, whether before or while it ran
     */
    public OptionalInt run(ChildSpec spec, Duration limit) throws IOException, InterruptedException {
        Task task = begin(spec);
        OptionalInt status;
        try {
            status = task.await(limit);
        } finally {
            task.stop();
        }
        end(task);
        return status;
    }

    // started under the lock, so that a stop finds every task that has begun
    private synchronized Task begin(ChildSpec spec) throws IOException {
        refuseOnceStopped();
        Task task = Task.start(spec, files);
        tasks.add(task);
        return task;
    }

    private synchronized void end(Task task) throws InterruptedIOException {
        tasks.remove(task);
        refuseOnceStopped();
    }

    private void refuseOnceStopped() throws InterruptedIOException {
        if (stopped) {
            throw new InterruptedIOException("Everything is being stopped.");
        }
    }

    public void stop() {
        List<List<Child>> ending = ending();
        running().forEach(Task::stop);
        for (List<Child> group : ending) {
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

    private synchronized List<Task> running() {
        return List.copyOf(tasks);
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

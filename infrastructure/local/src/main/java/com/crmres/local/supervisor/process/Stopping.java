package com.crmres.local.supervisor.process;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Ends processes: asked first, killed after the grace, and what they have started too. */
final class Stopping {

    private Stopping() {}

    static void stop(ProcessHandle process, Signal signal, Duration grace) {
        Set<ProcessHandle> descendants = process.descendants().collect(Collectors.toSet());
        signal.send(process);
        if (!ends(process, grace)) {
            // a JVM in training starts another one only when it is asked to end
            process.descendants().forEach(descendants::add);
            process.destroyForcibly();
            ends(process, Duration.ofSeconds(5));
        }
        descendants.stream().filter(ProcessHandle::isAlive).forEach(left -> {
            left.destroy();
            if (!ends(left, Duration.ofSeconds(5))) {
                left.destroyForcibly();
                ends(left, Duration.ofSeconds(5));
            }
        });
    }

    private static boolean ends(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

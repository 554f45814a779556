package com.crmres.local.supervisor;

import com.crmres.local.supervisor.demo.DemoFile;
import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.process.Fleet;
import com.crmres.local.supervisor.process.Strays;
import java.io.IOException;

/** Runs when the supervisor is asked to end, or gives up: services first, then what they stand on. */
final class Shutdown implements Runnable {

    private final Installation installation;
    private final Fleet fleet;
    private final RunLock lock;
    private final Console console;
    private volatile boolean running;
    private volatile int status;

    Shutdown(Installation installation, Fleet fleet, RunLock lock, Console console) {
        this.installation = installation;
        this.fleet = fleet;
        this.lock = lock;
        this.console = console;
    }

    /** The start has failed, and the exit status shall say so. */
    void failed() {
        status = 1;
    }

    boolean isRunning() {
        return running;
    }

    @Override
    public void run() {
        running = true;
        try {
            new DemoFile(installation).delete();
            fleet.stop();
            Strays.stop(installation.processes());
            installation.processes().pid(Strays.SUPERVISOR).delete();
            lock.release();
            console.say("everything is stopped");
        } catch (IOException e) {
            System.err.println(e.getMessage());
            status = 1;
        }
        System.out.flush();
        // being asked to end is no failure, though a JVM ended by a signal would report one
        Runtime.getRuntime().halt(status);
    }
}

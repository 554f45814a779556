package com.crmres.local.supervisor;

import com.crmres.local.Arguments;
import com.crmres.local.Command;
import com.crmres.local.Programs;
import com.crmres.local.supervisor.demo.DemoFile;
import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.Refusal;
import com.crmres.local.supervisor.process.Fleet;
import com.crmres.local.supervisor.process.Strays;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code up}: starts everything, stays in the foreground, and stops everything when it is asked to end. */
public final class UpCommand implements Command {

    @Override
    public String name() {
        return "up";
    }

    @Override
    public String usage() {
        return "up    starts the whole system; settings by CRMRES_RUN_DIR, CRMRES_PORT_SHIFT, CRMRES_TRAINING";
    }

    @Override
    public int run(Arguments arguments) throws IOException, InterruptedException {
        try {
            Installation installation = Installation.from(System.getenv());
            RunLock lock =
                    RunLock.take(installation.run(), installation.processes().pid(Strays.SUPERVISOR));
            clear(installation);
            return supervise(installation, lock);
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            return 1;
        }
    }

    private static void clear(Installation installation) throws IOException {
        new DemoFile(installation).delete();
        List<String> strays = Strays.stop(installation.processes());
        if (!strays.isEmpty()) {
            System.out.println("Stopped what an earlier run had left: " + String.join(", ", strays));
        }
        List<String> taken = installation.ports().taken();
        if (!taken.isEmpty()) {
            throw new Refusal(String.join("\n", taken));
        }
        installation
                .processes()
                .pid(Strays.SUPERVISOR)
                .write(ProcessHandle.current().pid());
    }

    private static int supervise(Installation installation, RunLock lock) throws IOException, InterruptedException {
        Console console = new Console(System.out);
        Fleet fleet = new Fleet(installation.processes(), console::say);
        Shutdown shutdown = new Shutdown(installation, fleet, lock, console);
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown, "shutdown"));
        try {
            new Startup(installation, fleet, console)
                    .run(TrainingTime.from(
                            System.getenv(), InstantSource.system().instant()));
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException | SQLException | Refusal e) {
            // what fails because everything is being stopped has not failed
            if (!shutdown.isRunning()) {
                System.err.println(Programs.sentence(e));
                shutdown.failed();
            }
            return 1;
        }
    }
}

package com.crmres.local.supervisor;

import com.crmres.local.Arguments;
import com.crmres.local.Command;
import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.process.ProcessFiles;
import com.crmres.local.supervisor.process.Strays;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code down}: asks the running supervisor to end and waits for it; cleans up after one that was killed. */
public final class DownCommand implements Command {

    private static final int LIMIT_SECONDS = 90;

    @Override
    public String name() {
        return "down";
    }

    @Override
    public String usage() {
        return "down  stops what up has started";
    }

    @Override
    public int run(Arguments arguments) throws IOException, InterruptedException {
        ProcessFiles files = Installation.from(System.getenv()).processes();
        Optional<ProcessHandle> supervisor = files.pid(Strays.SUPERVISOR).process();
        supervisor.ifPresent(ProcessHandle::destroy);
        if (supervisor.isPresent() && !ended(supervisor.get())) {
            System.err.println("The supervisor (process " + supervisor.get().pid() + ") does not end.");
            return 1;
        }
        List<String> strays = Strays.stop(files);
        files.pid(Strays.SUPERVISOR).delete();
        System.out.println(
                supervisor.isPresent() || !strays.isEmpty() ? "Everything is stopped." : "Nothing was running.");
        return 0;
    }

    private static boolean ended(ProcessHandle supervisor) throws InterruptedException {
        try {
            supervisor.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !supervisor.isAlive();
        }
    }
}

package com.crmres.local.supervisor;

import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.Refusal;
import com.crmres.local.supervisor.process.Child;
import com.crmres.local.supervisor.service.Health;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Waits until all say they are well, and says which do not. */
final class HealthWatch {

    private static final Duration LIMIT = Duration.ofSeconds(240);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int HOPELESS = 6;

    private final Installation installation;
    private final Console console;

    HealthWatch(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    void await(Map<String, Health> pages, List<Child> children) throws IOException, InterruptedException {
        Map<String, Health> waiting = new HashMap<>(pages);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!waiting.isEmpty()) {
            waiting.entrySet().removeIf(entry -> isGood(entry.getKey(), entry.getValue()));
            for (Child child : children) {
                if (waiting.containsKey(child.name()) && child.deaths() >= HOPELESS) {
                    throw gaveUp(child.name(), "dies whenever it is started");
                }
            }
            if (!waiting.isEmpty() && System.nanoTime() > end) {
                throw gaveUp(waiting.keySet().iterator().next(), "is not healthy after " + LIMIT.toSeconds() + " s");
            }
            Thread.sleep(LOOK);
        }
    }

    private boolean isGood(String name, Health health) {
        boolean good = health.isGood();
        if (good) {
            console.say(name + " is healthy");
        }
        return good;
    }

    private Refusal gaveUp(String name, String why) throws IOException {
        return new Refusal(
                name + " " + why + ":\n" + LastWords.of(installation.processes().log(name)));
    }
}

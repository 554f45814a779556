package com.crmres.local.supervisor;

import com.crmres.local.supervisor.demo.DemoFile;
import com.crmres.local.supervisor.demo.DemoHistory;
import com.crmres.local.supervisor.demo.DemoRestaurant;
import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.Secrets;
import java.io.IOException;
import java.util.List;

/** The last step of a start, once all is healthy: the demo's first week, demo.json, and what a person needs to begin. */
public final class Opening {

    private final Installation installation;
    private final Secrets secrets;
    private final Console console;

    public Opening(Installation installation, Secrets secrets, Console console) {
        this.installation = installation;
        this.secrets = secrets;
        this.console = console;
    }

    public void run(List<DemoRestaurant> restaurants) throws IOException, InterruptedException {
        playHistory(restaurants);
        new DemoFile(installation).write(installation.ports(), secrets, restaurants);
        new Announcement(installation, secrets).print(console, restaurants);
    }

    /** A demo without its history is still a running system. */
    private void playHistory(List<DemoRestaurant> restaurants) throws InterruptedException {
        try {
            boolean complete = new DemoHistory(installation, secrets).play(restaurants);
            console.say(
                    complete
                            ? "the demo's first week is there"
                            : "the demo's first week was cut short: it took too long");
        } catch (IOException e) {
            console.say("the demo's first week was not played: " + e.getMessage());
        }
    }
}

package com.crmres.local.supervisor;

import com.crmres.local.supervisor.demo.DemoRestaurant;
import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.Port;
import com.crmres.local.supervisor.install.Ports;
import com.crmres.local.supervisor.install.Secrets;
import java.nio.file.Path;
import java.util.List;

/** What a person needs to begin: where everything is, and how to sign in. */
final class Announcement {

    private final Installation installation;
    private final Secrets secrets;

    Announcement(Installation installation, Secrets secrets) {
        this.installation = installation;
        this.secrets = secrets;
    }

    void print(Console console, List<DemoRestaurant> restaurants) {
        Ports ports = installation.ports();
        console.say("all is healthy");
        console.plain("");
        console.plain("  dashboard      " + ports.url(Port.DASHBOARD));
        console.plain("  sandbox phone  " + ports.url(Port.SANDBOX));
        console.plain("  mailbox        " + ports.url(Port.MAILBOX));
        console.plain("  API            " + ports.url(Port.DASHBOARD) + "/api/v1");
        for (DemoRestaurant restaurant : restaurants) {
            console.plain("  sign-in        %s / %s  (%s)"
                    .formatted(
                            restaurant.user("owner").email(),
                            secrets.get(Secrets.DEMO_PASSWORD),
                            restaurant.restaurant().name().en()));
        }
        console.plain(ports.named() ? "  logs           docker compose logs" : "  logs           " + logs());
        console.plain("");
        console.plain("  " + (ports.named() ? "docker compose stop" : "Ctrl-C or scripts/down") + " stops it.");
    }

    private Path logs() {
        return installation.run().resolve("logs");
    }
}

package com.crmres.local.containers;

import com.crmres.local.Arguments;
import com.crmres.local.Command;
import com.crmres.local.supervisor.Console;
import com.crmres.local.supervisor.Opening;
import com.crmres.local.supervisor.demo.DemoRestaurant;
import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.Secrets;
import java.io.IOException;

/** {@code demo}: plays the demo's first week on a healthy system and says where everything is. */
public final class DemoCommand implements Command {

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String usage() {
        return "demo    plays the demo on a healthy system, writes demo.json into CRMRES_RUN_DIR and prints the addresses";
    }

    @Override
    public int run(Arguments arguments) throws IOException, InterruptedException {
        Installation installation = Installation.from(System.getenv());
        Secrets secrets = Secrets.keptIn(installation.run().resolve("secrets"));
        new Opening(installation, secrets, new Console(System.out))
                .run(DemoRestaurant.readAll(installation.root().resolve("infrastructure/demo")));
        return 0;
    }
}

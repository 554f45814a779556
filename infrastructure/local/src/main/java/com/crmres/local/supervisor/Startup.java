package com.crmres.local.supervisor;

import com.crmres.local.supervisor.demo.DemoRestaurant;
import com.crmres.local.supervisor.demo.SandboxNumbers;
import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.JwtKeys;
import com.crmres.local.supervisor.install.Port;
import com.crmres.local.supervisor.install.Secrets;
import com.crmres.local.supervisor.process.Child;
import com.crmres.local.supervisor.process.Fleet;
import com.crmres.local.supervisor.service.ServiceSettings;
import com.crmres.local.supervisor.service.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The order in which the system comes up. */
final class Startup {

    private final Installation installation;
    private final Secrets secrets;
    private final Fleet fleet;
    private final Console console;
    private final Services services;

    Startup(Installation installation, Fleet fleet, Console console) throws IOException {
        this.installation = installation;
        this.fleet = fleet;
        this.console = console;
        this.secrets = Secrets.keptIn(installation.run().resolve("secrets"));
        JwtKeys keys = JwtKeys.keptIn(installation.run());
        this.services = new Services(installation, new ServiceSettings(installation, secrets, keys));
    }

    void run(TrainingTime training) throws IOException, SQLException, InterruptedException {
        Infrastructure infrastructure = new Infrastructure(installation, secrets);
        infrastructure.start(fleet);
        infrastructure.handOverDatabase();
        console.say("postgres, redis and local-aws are ready");
        services.extract();
        Path demo = installation.root().resolve("infrastructure/demo");
        Migration.run(services.migration(demo), fleet, installation.processes());
        console.say("the schema is migrated and the demo restaurants are there");
        if (training.wanted()) {
            services.train(fleet, InstantSource.system(), training.deadline(), console::say);
        }
        List<DemoRestaurant> restaurants = DemoRestaurant.readAll(demo);
        SandboxNumbers.write(
                installation.run().resolve("sandbox-numbers.json"),
                restaurants,
                installation.ports().url(Port.GATEWAY) + "/webhooks/whatsapp");
        List<Child> children = new ArrayList<>(fleet.start(services.specs()));
        new HealthWatch(installation, console).await(services.health(), children);
        new Opening(installation, secrets, console).run(restaurants);
    }
}

package com.crmres.local.containers;

import com.crmres.local.Arguments;
import com.crmres.local.Command;
import com.crmres.local.supervisor.demo.DemoRestaurant;
import com.crmres.local.supervisor.demo.SandboxNumbers;
import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.JwtKeys;
import com.crmres.local.supervisor.install.Port;
import com.crmres.local.supervisor.install.Secrets;
import com.crmres.local.supervisor.service.SecretFiles;
import com.crmres.local.supervisor.service.ServiceSettings;
import java.io.IOException;
import java.nio.file.Path;

/** {@code secrets}: makes this installation's secrets, unless they are there, and hands each container its own. */
public final class SecretsCommand implements Command {

    @Override
    public String name() {
        return "secrets";
    }

    @Override
    public String usage() {
        return "secrets --to DIR    makes the secrets in CRMRES_RUN_DIR; DIR/NAME/VARIABLE is what container NAME may know";
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        Installation installation = Installation.from(System.getenv());
        hand(installation, Path.of(arguments.get("to")));
        return 0;
    }

    static void hand(Installation installation, Path directory) throws IOException {
        Secrets secrets = Secrets.keptIn(installation.run().resolve("secrets"));
        JwtKeys keys = JwtKeys.keptIn(installation.run());
        new SecretFiles(new ServiceSettings(installation, secrets, keys)).write(directory);
        SandboxNumbers.write(
                directory.resolve(Port.SANDBOX.holder()).resolve("numbers.json"),
                DemoRestaurant.readAll(installation.root().resolve("infrastructure/demo")),
                installation.ports().inside(Port.GATEWAY) + "/webhooks/whatsapp");
    }
}

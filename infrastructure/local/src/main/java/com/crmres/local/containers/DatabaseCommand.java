package com.crmres.local.containers;

import com.crmres.local.Arguments;
import com.crmres.local.Command;
import com.crmres.local.Programs;
import com.crmres.local.supervisor.install.HandOver;
import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.Secrets;
import java.io.IOException;
import java.sql.SQLException;

/** {@code database}: hands a running server's database over, so that the migrations can begin. */
public final class DatabaseCommand implements Command {

    @Override
    public String name() {
        return "database";
    }

    @Override
    public String usage() {
        return "database --server jdbc:postgresql://HOST:PORT/    makes roles, database and extensions where they are missing";
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        Installation installation = Installation.from(System.getenv());
        Secrets secrets = Secrets.keptIn(installation.run().resolve("secrets"));
        try {
            new HandOver(arguments.get("server"), secrets).run();
            return 0;
        } catch (SQLException refused) {
            System.err.println(Programs.sentence(refused));
            return 1;
        }
    }
}

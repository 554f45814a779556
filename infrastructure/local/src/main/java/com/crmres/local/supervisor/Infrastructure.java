package com.crmres.local.supervisor;

import com.crmres.local.LocalServer;
import com.crmres.local.aws.AwsServer;
import com.crmres.local.postgres.PostgresServer;
import com.crmres.local.redis.RedisServer;
import com.crmres.local.supervisor.install.HandOver;
import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.Port;
import com.crmres.local.supervisor.install.Ports;
import com.crmres.local.supervisor.install.Secrets;
import com.crmres.local.supervisor.process.ChildSpec;
import com.crmres.local.supervisor.process.Fleet;
import com.crmres.local.supervisor.process.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Postgres, Redis and local AWS, and the database handed over as an operator would. */
final class Infrastructure {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final Installation installation;
    private final Secrets secrets;
    private final PostgresServer postgres;
    private final List<LocalServer> servers;

    Infrastructure(Installation installation, Secrets secrets) {
        this.installation = installation;
        this.secrets = secrets;
        Ports ports = installation.ports();
        Path cache = installation.run().resolve("binaries");
        this.postgres = new PostgresServer(
                installation.data("postgres"), cache, ports.of(Port.POSTGRES), secrets.get(Secrets.POSTGRES_PASSWORD));
        this.servers = List.of(
                postgres,
                new RedisServer(installation.data("redis"), cache, ports.of(Port.REDIS)),
                new AwsServer(
                        installation.data("aws"),
                        installation.root().resolve("infrastructure/event-routing.yaml"),
                        ports.of(Port.AWS),
                        ports.of(Port.SMTP),
                        ports.of(Port.MAILBOX)));
    }

    void start(Fleet fleet) throws IOException {
        List<ChildSpec> specs = new ArrayList<>();
        for (LocalServer server : servers) {
            specs.add(spec(server));
        }
        fleet.start(specs);
        for (LocalServer server : servers) {
            server.awaitReady(LIMIT);
        }
    }

    private ChildSpec spec(LocalServer server) throws IOException {
        server.prepare();
        return new ChildSpec(
                server.name(),
                server.command(),
                Map.of(),
                installation.root(),
                server::prepare,
                Signal.valueOf(server.stopSignal()));
    }

    void handOverDatabase() throws SQLException {
        new HandOver(postgres.url(""), secrets).run();
    }
}

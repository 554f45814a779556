package com.crmres.local.all;

import com.crmres.local.Arguments;
import com.crmres.local.Command;
import com.crmres.local.aws.AwsServer;
import com.crmres.local.aws.RoutingFile;
import com.crmres.local.postgres.PostgresServer;
import com.crmres.local.redis.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs Postgres, Redis and the local AWS until its standard input closes or it is asked to stop. */
public final class AllCommand implements Command {

    private static final long WATCH_MILLIS = 200;

    private final List<Child> children = new ArrayList<>();

    @Override
    public String name() {
        return "all";
    }

    @Override
    public String usage() {
        return "all --dir DIR [--shift N | --free-ports] [--cache DIR] [--routing FILE] [--ignore-stdin]"
                + "   Postgres, Redis and AWS; DIR/ready.json tells where";
    }

    @Override
    public int run(Arguments arguments) throws Exception {
        Path directory = Path.of(arguments.get("dir")).toAbsolutePath().normalize();
        Files.createDirectories(directory);
        ReadyFile ready = new ReadyFile(directory.resolve("ready.json"));
        ready.delete();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        start(arguments, directory, ready);
        Thread input = Thread.ofVirtual().start(() -> drain(arguments.has("ignore-stdin")));
        while (input.isAlive()) {
            failWhenOneDied();
            Thread.sleep(WATCH_MILLIS);
        }
        return 0;
    }

    private void start(Arguments arguments, Path directory, ReadyFile ready) throws IOException {
        Ports ports = Ports.of(arguments);
        Path cache = arguments.find("cache").map(Path::of).orElse(directory.resolve("cache"));
        Path data = directory.resolve("data");
        String password = SuperuserPassword.in(directory);
        PostgresServer postgres = new PostgresServer(data.resolve("postgres"), cache, ports.postgres(), password);
        RedisServer redis = new RedisServer(data.resolve("redis"), cache, ports.redis());
        AwsServer aws = new AwsServer(
                data.resolve("aws"), RoutingFile.locate(arguments), ports.aws(), ports.smtp(), ports.mailbox());
        for (var server : List.of(aws, redis, postgres)) {
            children.add(Child.start(server, directory.resolve("logs")));
        }
        for (Child child : children) {
            child.awaitReady();
        }
        ready.write(Map.ofEntries(
                Map.entry("postgres_url", postgres.url("postgres")),
                Map.entry("postgres_port", ports.postgres()),
                Map.entry("superuser", PostgresServer.SUPERUSER),
                Map.entry("superuser_password", password),
                Map.entry("redis_url", redis.url()),
                Map.entry("redis_port", ports.redis()),
                Map.entry("aws_endpoint", aws.endpoint()),
                Map.entry("smtp_port", ports.smtp()),
                Map.entry("mailbox_url", aws.mailboxUrl()),
                Map.entry("pids", pids())));
    }

    private Map<String, Long> pids() {
        Map<String, Long> pids = new java.util.HashMap<>();
        children.forEach(child -> pids.put(child.name(), child.pid()));
        return pids;
    }

    private void failWhenOneDied() throws IOException {
        for (Child child : children) {
            if (!child.isAlive()) {
                throw new IOException(child.name() + " has died");
            }
        }
    }

    private static void drain(boolean ignoreInput) {
        try {
            if (ignoreInput) {
                Thread.sleep(Long.MAX_VALUE);
            }
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // as good as its end
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        children.forEach(Child::askToStop);
        for (Child child : children) {
            try {
                child.awaitEnd();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package com.crmres.local.aws;

import com.crmres.local.Arguments;
import com.crmres.local.Command;
import com.crmres.local.chaos.Chaos;
import com.crmres.local.events.EventBridgeService;
import com.crmres.local.events.EventBuses;
import com.crmres.local.mail.MailServer;
import com.crmres.local.sqs.QueueStore;
import com.crmres.local.sqs.SqsService;
import com.crmres.local.storage.ObjectStore;
import com.crmres.local.storage.S3Door;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;

/** Runs SQS, EventBridge, S3 and mail until it is ended, in whatever way. */
public final class AwsCommand implements Command {

    private static final long TIDY_MILLIS = 5_000;
    private static final int BACKLOG = 1024;

    @Override
    public String name() {
        return "aws";
    }

    @Override
    public String usage() {
        return "aws --dir DIR [--routing FILE] [--port 4566] [--smtp-port 1025] [--mailbox-port 8025] [--bind 127.0.0.1]"
                + "   SQS, EventBridge, S3 and mail";
    }

    @Override
    public int run(Arguments arguments) throws Exception {
        tuneHttpServer();
        Path data = Path.of(arguments.get("dir"));
        InetAddress bind = InetAddress.getByName(
                arguments.find("bind").orElse(System.getenv().getOrDefault("CRMRES_BIND", "127.0.0.1")));
        Chaos chaos = new Chaos();
        chaos.set(ChaosWords.read(System.getenv().getOrDefault("LOCAL_AWS_CHAOS", "")));
        QueueStore store = QueueStore.open(data.resolve("sqs"), InstantSource.system(), chaos);
        MailServer.start(
                data.resolve("mail"),
                bind,
                arguments.number("smtp-port", 1025),
                arguments.number("mailbox-port", 8025));
        start(arguments, bind, door(arguments, data, store, chaos));
        while (true) {
            Thread.sleep(TIDY_MILLIS);
            store.tidy();
        }
    }

    private static AwsDoor door(Arguments arguments, Path data, QueueStore store, Chaos chaos) throws IOException {
        String region = System.getenv().getOrDefault("CRMRES_AWS_REGION", "me-south-1");
        EventBuses buses = new EventBuses(store, region);
        Routing.read(RoutingFile.locate(arguments)).apply(store, buses, region);
        return new AwsDoor(
                new JsonDoor(List.of(
                        new SqsService(store, region), new EventBridgeService(buses, store, InstantSource.system()))),
                new Control(store, chaos),
                new S3Door(withBucket(ObjectStore.open(data.resolve("s3")))));
    }

    /** The bucket that the infrastructure code makes in production. */
    private static ObjectStore withBucket(ObjectStore objects) throws IOException {
        objects.create(System.getenv().getOrDefault("CRMRES_BUCKET", "crmres-media"));
        return objects;
    }

    /** Small answers must not wait for more of them; kept connections must outlive a client's pool. */
    private static void tuneHttpServer() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
        System.setProperty("sun.net.httpserver.idleInterval", "300");
    }

    private static void start(Arguments arguments, InetAddress bind, AwsDoor door) throws IOException {
        int port = arguments.number("port", 4566);
        HttpServer server = HttpServer.create(new InetSocketAddress(bind, port), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", door);
        server.start();
        System.out.println("Local AWS answers on http://" + bind.getHostAddress() + ":" + port);
    }
}

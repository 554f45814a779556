package com.crmres.local.supervisor.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.Port;
import com.crmres.local.supervisor.install.Ports;
import com.crmres.local.supervisor.install.Secrets;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DemoHistoryTest {

    @TempDir
    private Path run;

    private final List<Duration> offsets = new CopyOnWriteArrayList<>(List.of(Duration.ZERO));
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger customers = new AtomicInteger();
    private final List<HttpServer> servers = new ArrayList<>();
    private Ports ports = new Ports(0);
    private int conversations;

    @BeforeEach
    void playsSandboxAndCoreApi() throws IOException {
        while (servers.size() < 2) {
            servePair();
        }
        HttpServer sandbox = servers.getFirst();
        sandbox.createContext("/control/clock", this::clock);
        sandbox.createContext(
                "/control/customers",
                call -> answer(call, "{\"customer_id\":\"" + customers.incrementAndGet() + "\"}"));
        sandbox.createContext("/control/messages", this::message);
        sandbox.createContext("/control/phones/", call -> answer(call, phone()));
        HttpServer core = servers.getLast();
        core.createContext("/api/v1/auth/login", call -> answer(call, "{\"access_token\":\"t\"}"));
        core.createContext("/api/v1/conversations", call -> answer(call, "{\"total\":" + conversations + "}"));
    }

    /** Their ports lie a fixed way apart, and the second may be somebody else's. */
    private void servePair() throws IOException {
        HttpServer sandbox = serve(0);
        ports = new Ports(sandbox.getAddress().getPort() - new Ports(0).of(Port.SANDBOX));
        try {
            serve(ports.of(Port.CORE));
        } catch (BindException taken) {
            sandbox.stop(0);
            servers.clear();
        }
    }

    @AfterEach
    void stopsPlaying() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void playsEachDayInItsOrderAndComesBackToRealTime() throws Exception {
        assertThat(play()).isTrue();

        assertThat(said).contains("السلام عليكم، وش عندكم اليوم؟").hasSize(17);
        assertThat(offsets.stream().map(Duration::toDays)).containsExactly(0L, -6L, -5L, -4L, -3L, -2L, -1L, 0L);
        assertThat(run.resolve("demo-playing")).doesNotExist();
    }

    @Test
    void leavesARestaurantAloneThatHasConversations() throws Exception {
        conversations = 3;

        assertThat(play()).isTrue();

        assertThat(said).isEmpty();
        assertThat(offsets).containsExactly(Duration.ZERO);
    }

    @Test
    void bringsTheClockBackThatAnInterruptedStartLeftInThePast() throws Exception {
        conversations = 3;
        offsets.add(Duration.ofDays(-4));
        assertThat(run.resolve("demo-playing").toFile().createNewFile()).isTrue();

        play();

        assertThat(offsets.getLast()).isEqualTo(Duration.ZERO);
    }

    private boolean play() throws IOException, InterruptedException {
        Path root = Path.of("../..").toAbsolutePath().normalize();
        Secrets secrets = Secrets.keptIn(run.resolve("secrets"));
        return new DemoHistory(new Installation(root, run, ports), secrets)
                .play(DemoRestaurant.readAll(root.resolve("infrastructure/demo")));
    }

    private HttpServer serve(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        servers.add(server);
        return server;
    }

    private void clock(HttpExchange call) throws IOException {
        if (call.getRequestMethod().equals("POST")) {
            String advance = JsonMapper.shared()
                    .readTree(call.getRequestBody().readAllBytes())
                    .path("advance")
                    .asString();
            offsets.add(offsets.getLast().plus(Duration.parse(advance)));
        }
        answer(call, "{\"offset\":\"" + offsets.getLast() + "\"}");
    }

    private void message(HttpExchange call) throws IOException {
        said.add(JsonMapper.shared()
                .readTree(call.getRequestBody().readAllBytes())
                .path("text")
                .asString());
        answer(call, "{\"wamid\":\"wamid." + said.size() + "\"}");
    }

    /** Everything that was said is answered at once. */
    private String phone() {
        return "[" + "{\"from\":\"business\"},".repeat(said.size()) + "{\"from\":\"customer\"}]";
    }

    private static void answer(HttpExchange call, String body) throws IOException {
        call.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(UTF_8);
        call.sendResponseHeaders(200, bytes.length);
        try (call) {
            call.getResponseBody().write(bytes);
        }
    }
}

package com.crmres.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    private static final String PASSWORD = "only-here";

    @TempDir
    Path directory;

    private PostgresServer server;
    private Process process;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server = new PostgresServer(
                    directory.resolve("data"), Path.of("target", "cache"), socket.getLocalPort(), PASSWORD);
        }
        process = launch();
    }

    private Process launch() throws IOException {
        server.prepare();
        Process launched = new ProcessBuilder(server.command())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("postgres.log").toFile())
                .start();
        server.awaitReady(Duration.ofSeconds(30));
        return launched;
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void whatWasCommittedSurvivesKillsWhileBackendsStillWork() throws Exception {
        execute("create table orders (id int)");
        for (int i = 0; i < 5; i++) {
            execute("insert into orders values (" + i + ")");
            Thread busy = Thread.ofVirtual().start(() -> {
                try {
                    execute("select count(*) from generate_series(1, 2000000000)");
                } catch (SQLException killed) {
                    // as intended
                }
            });
            Thread.sleep(100);
            process.destroyForcibly().waitFor();
            process = launch();
            busy.join();
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from orders")) {
            count.next();
            assertThat(count.getInt(1)).isEqualTo(5);
        }
    }

    @Test
    void aSecondPostmasterInTheSameDirectoryIsRefused() {
        assertThatThrownBy(() -> server.prepare()).hasMessageContaining("already runs");
    }

    @Test
    void aWrongPasswordIsSaidSo() {
        PostgresServer stranger =
                new PostgresServer(directory.resolve("data"), Path.of("target", "cache"), server.port(), "other");
        assertThatThrownBy(() -> stranger.awaitReady(Duration.ofSeconds(5)))
                .hasMessageContaining("another superuser password");
    }

    @Test
    void theProcessIsThePostmaster() throws IOException {
        String pid = java.nio.file.Files.readAllLines(directory.resolve("data").resolve("postmaster.pid"))
                .getFirst()
                .strip();
        assertThat(process.pid()).isEqualTo(Long.parseLong(pid));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url("postgres"), PostgresServer.SUPERUSER, PASSWORD);
    }
}

package com.crmres.local.postgres;

import com.crmres.local.LocalServer;
import com.crmres.local.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL of this installation: the process of {@link #command()} is the postmaster. */
public final class PostgresServer implements LocalServer {

    /** The superuser of every local cluster. */
    public static final String SUPERUSER = "postgres";

    private static final Map<String, String> PROMISES =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "lc_ctype", "C.UTF-8");

    private final Path data;
    private final int port;
    private final String superuserPassword;
    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;

    /**
     * @param data the cluster's directory, created when absent
     * @param cache where the embedded binaries are unpacked once
     */
    public PostgresServer(Path data, Path cache, int port, String superuserPassword) {
        this.data = data.toAbsolutePath().normalize();
        this.port = port;
        this.superuserPassword = superuserPassword;
        this.unprivileged = Unprivileged.choose();
        this.binaries = new PostgresBinaries(cache.toAbsolutePath().normalize(), unprivileged);
    }

    @Override
    public String name() {
        return "postgres";
    }

    public int port() {
        return port;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Call it before every start: after a SIGKILL it also clears what the dead postmaster left. */
    @Override
    public void prepare() throws IOException {
        Path bin = binaries.directory();
        PostgresCluster cluster = new PostgresCluster(data, bin, unprivileged);
        cluster.createIfAbsent(SUPERUSER, superuserPassword);
        cluster.configure(port);
        new PostgresRemains(data).clear();
    }

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>(unprivileged.prefix());
        command.add(binaries.program("postgres"));
        command.addAll(List.of("-D", data.toString()));
        return command;
    }

    /** SIGTERM would wait until the last client has left. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public void awaitReady(Duration limit) throws IOException {
        Waiting.until(limit, "PostgreSQL on port " + port, this::answers);
        try (Connection connection = connect()) {
            for (Map.Entry<String, String> promise : PROMISES.entrySet()) {
                require(connection, promise.getKey(), promise.getValue());
            }
        } catch (SQLException unreadable) {
            throw new IOException("PostgreSQL does not show its settings", unreadable);
        }
    }

    private boolean answers() throws IOException {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException refused) {
            if ("28P01".equals(refused.getSQLState())) {
                throw new IOException(
                        "PostgreSQL in " + data + " was created with another superuser password", refused);
            }
            return false;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), SUPERUSER, superuserPassword);
    }

    private static void require(Connection connection, String setting, String expected)
            throws SQLException, IOException {
        String query = setting.equals("lc_ctype")
                ? "select datctype from pg_database where datname = current_database()"
                : "show " + setting;
        try (ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            if (!expected.equals(row.getString(1))) {
                throw new IOException(
                        "PostgreSQL runs with " + setting + " = " + row.getString(1) + ", it must be " + expected);
            }
        }
    }
}

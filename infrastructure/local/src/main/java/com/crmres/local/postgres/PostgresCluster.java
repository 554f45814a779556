package com.crmres.local.postgres;

import com.crmres.local.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A cluster's directory: created once, configured at every start. */
final class PostgresCluster {

    private static final String INCLUDE = "include_if_exists = 'crmres.conf'\n";

    private final Path data;
    private final Path bin;
    private final Unprivileged unprivileged;

    PostgresCluster(Path data, Path bin, Unprivileged unprivileged) {
        this.data = data;
        this.bin = bin;
        this.unprivileged = unprivileged;
    }

    /** The marker is written last, so that a death in the middle of it starts over. */
    void createIfAbsent(String superuser, String password) throws IOException {
        Path created = data.resolve("crmres.created");
        if (Files.exists(created)) {
            requireOurVersion();
            return;
        }
        delete(data);
        Files.createDirectories(data);
        unprivileged.own(data);
        initdb(superuser, password);
        Files.writeString(data.resolve("postgresql.conf"), INCLUDE);
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.createFile(created);
    }

    private void initdb(String superuser, String password) throws IOException {
        Path passwordFile = Files.createTempFile(
                data.getParent(),
                "pw",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password + "\n");
            unprivileged.own(passwordFile);
            List<String> command = new ArrayList<>(unprivileged.prefix());
            command.add(bin.resolve("initdb").toString());
            command.addAll(List.of("-D", data.toString(), "-U", superuser, "-E", "UTF8", "--locale=C.UTF-8"));
            command.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + passwordFile));
            Programs.run(command);
        } finally {
            Files.delete(passwordFile);
        }
    }

    private void requireOurVersion() throws IOException {
        String written = Files.readString(data.resolve("PG_VERSION")).strip();
        List<String> command = new ArrayList<>(unprivileged.prefix());
        command.addAll(List.of(bin.resolve("postgres").toString(), "--version"));
        String ours = Programs.run(command).strip();
        if (!ours.contains(") " + written + ".")) {
            throw new IOException("The data in " + data + " is PostgreSQL " + written + "'s, but here runs " + ours);
        }
    }

    void configure(int port) throws IOException {
        Files.writeString(data.resolve("crmres.conf"), """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                # an acknowledged message must survive a power cut: no embedded library's defaults here
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                max_connections = 200
                shared_buffers = '128MB'
                # its disk has no heads to move
                random_page_cost = 1.1
                max_wal_size = '512MB'
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                """.formatted(port));
        unprivileged.own(data);
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

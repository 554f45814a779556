package com.crmres.testing;

import com.crmres.local.postgres.CrmresDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of this JVM's own, as the operator of production would prepare it, then migrated. */
final class TestDatabase {

    /** The password of every role; the same in all JVMs, since roles belong to the whole server. */
    static final String PASSWORD = "test-only-password";

    private static final List<String> SERVICES =
            List.of("crmres_gateway", "crmres_ai", "crmres_core", "crmres_analytics", "crmres_notification");

    private final Ready ready;
    private final String name;

    private TestDatabase(Ready ready, String name) {
        this.ready = ready;
        this.name = name;
    }

    static TestDatabase create(Ready ready) throws SQLException {
        String name = "crmres_" + Long.toHexString(ThreadLocalRandom.current().nextLong());
        TestDatabase database = new TestDatabase(ready, name);
        try (Connection server = database.superuser("postgres").getConnection()) {
            CrmresDatabase.createRoles(server, passwords());
            CrmresDatabase.createDatabase(server, name);
        }
        try (Connection inside = database.superuser().getConnection()) {
            CrmresDatabase.createExtensions(inside);
        }
        database.migrate();
        return database;
    }

    private static Map<String, String> passwords() {
        Map<String, String> passwords = new HashMap<>();
        passwords.put(CrmresDatabase.OWNER, PASSWORD);
        SERVICES.forEach(role -> passwords.put(role, PASSWORD));
        return passwords;
    }

    private void migrate() {
        if (TestDatabase.class.getResource("/db/migration") == null) {
            return;
        }
        Flyway.configure()
                .dataSource(as(CrmresDatabase.OWNER))
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    String name() {
        return name;
    }

    DataSource superuser() {
        return superuser(name);
    }

    private DataSource superuser(String database) {
        return source(database, ready.superuser(), ready.superuserPassword());
    }

    DataSource as(String role) {
        return source(name, role, PASSWORD);
    }

    private DataSource source(String database, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(ready.databaseUrl(database));
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}

package com.crmres.local.supervisor.install;

import com.crmres.local.postgres.CrmresDatabase;
import com.crmres.local.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The database handed over as an operator would: roles, database and extensions; what is there stays.
 *
 * @param server the JDBC address of the server, to which a database's name is added
 */
public record HandOver(String server, Secrets secrets) {

    private static final String DATABASE = "crmres";

    public void run() throws SQLException {
        Map<String, String> passwords =
                Arrays.stream(Role.values()).collect(Collectors.toMap(Role::user, role -> secrets.get(role.secret())));
        try (Connection superuser = connect("postgres")) {
            CrmresDatabase.createRoles(superuser, passwords);
            CrmresDatabase.createDatabase(superuser, DATABASE);
        }
        try (Connection superuser = connect(DATABASE)) {
            CrmresDatabase.createExtensions(superuser);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                server + database, PostgresServer.SUPERUSER, secrets.get(Secrets.POSTGRES_PASSWORD));
    }
}

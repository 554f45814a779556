package com.crmres.local.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** A database as production's operator hands it over: an owner that migrates, a login per service, the extensions. */
public final class CrmresDatabase {

    /** Owns the database and runs the migrations; no superuser. */
    public static final String OWNER = "crmres_owner";

    /** Owns the look-up functions; nobody signs in as it. */
    public static final String LOOKUP = "crmres_lookup";

    private static final List<String> EXTENSIONS = List.of("pg_trgm", "cube", "earthdistance");
    private static final long ROLES_LOCK = 0x63726d726573L;

    private CrmresDatabase() {}

    /**
     * Creates the roles and sets their passwords; safe beside others who do the same.
     *
     * @param superuser a connection to the database {@code postgres}
     * @param passwords by role: {@link #OWNER} and the roles of the services
     */
    public static void createRoles(Connection superuser, Map<String, String> passwords) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("select pg_advisory_lock(" + ROLES_LOCK + ")");
            try {
                createRole(statement, LOOKUP, "nologin");
                for (Map.Entry<String, String> role : passwords.entrySet()) {
                    String rights = role.getKey().equals(OWNER) ? "login createrole" : "login";
                    createRole(statement, role.getKey(), rights + " password " + literal(role.getValue()));
                }
                statement.execute("grant " + LOOKUP + " to " + OWNER + " with admin option");
            } finally {
                statement.execute("select pg_advisory_unlock(" + ROLES_LOCK + ")");
            }
        }
    }

    private static void createRole(Statement statement, String role, String rights) throws SQLException {
        boolean exists;
        try (ResultSet found = statement.executeQuery("select 1 from pg_roles where rolname = " + literal(role))) {
            exists = found.next();
        }
        statement.execute((exists ? "alter" : "create") + " role " + identifier(role) + " " + rights);
    }

    /** Creates the database when it is absent; true when it was. */
    public static boolean createDatabase(Connection superuser, String name) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = " + literal(name))) {
            if (found.next()) {
                return false;
            }
        }
        try (Statement statement = superuser.createStatement()) {
            statement.execute("create database " + identifier(name) + " owner " + OWNER + " template template0");
            return true;
        }
    }

    /** Creates the extensions the owner may not create itself; {@code superuser} is connected to that database. */
    public static void createExtensions(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (String extension : EXTENSIONS) {
                statement.execute("create extension if not exists " + extension);
            }
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}

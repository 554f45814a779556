package com.crmres.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A test's own view of its database, past every wall between restaurants. */
public final class LocalDatabase {

    private LocalDatabase() {}

    /** As the superuser, whom row-level security does not bind. */
    public static DataSource superuser() {
        return LocalRuntime.instance().database().superuser();
    }

    /** As one of the roles, for example {@code crmres_owner} or {@code crmres_gateway}. */
    public static DataSource as(String role) {
        return LocalRuntime.instance().database().as(role);
    }

    /** The rows of a query as the superuser, by column label. */
    public static List<Map<String, @Nullable Object>> rows(String query, Object... arguments) {
        try (Connection connection = superuser().getConnection();
                PreparedStatement statement = prepare(connection, query, arguments);
                ResultSet result = statement.executeQuery()) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(query + ": " + failed.getMessage(), failed);
        }
    }

    /** The one number a query gives, for example a count. */
    public static long number(String query, Object... arguments) {
        for (Object value : rows(query, arguments).getFirst().values()) {
            if (value instanceof Number number) {
                return number.longValue();
            }
        }
        throw new IllegalStateException(query + " gives no number");
    }

    /** Changes rows as the superuser and gives their number. */
    public static int update(String statement, @Nullable Object... arguments) {
        try (Connection connection = superuser().getConnection();
                PreparedStatement prepared = prepare(connection, statement, arguments)) {
            return prepared.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(statement + ": " + failed.getMessage(), failed);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static Map<String, @Nullable Object> row(ResultSet result) throws SQLException {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            row.put(result.getMetaData().getColumnLabel(column), result.getObject(column));
        }
        return row;
    }
}

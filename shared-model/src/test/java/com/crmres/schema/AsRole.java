package com.crmres.schema;

import com.crmres.testing.LocalDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One service's connection, on which a restaurant is set as service-kit sets it: for a transaction only. */
final class AsRole implements AutoCloseable {

    private final Connection connection;

    AsRole(String role) throws SQLException {
        connection = LocalDatabase.as(role).getConnection();
        connection.setAutoCommit(false);
    }

    AsRole enter(@Nullable UUID restaurantId) throws SQLException {
        if (restaurantId != null) {
            execute("select set_config('app.restaurant_id', '" + restaurantId + "', true)");
        }
        return this;
    }

    /** Ends the transaction and with it the setting; the connection is used on, as a pool would. */
    AsRole end() throws SQLException {
        connection.rollback();
        return this;
    }

    long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}

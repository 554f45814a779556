import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs the script on standard input: java -cp DRIVER Sql.java URL USER; prints the first column of what it selects. */
final class Sql {

    public static void main(String... args) throws SQLException, IOException {
        String script = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        try (Connection connection = DriverManager.getConnection(args[0], args[1], System.getenv("SQL_PASSWORD"));
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(script);
            while (rows || statement.getUpdateCount() != -1) {
                if (rows) {
                    print(statement.getResultSet());
                }
                rows = statement.getMoreResults();
            }
        }
    }

    private static void print(ResultSet found) throws SQLException {
        while (found.next()) {
            String value = found.getString(1);
            if (value != null && !value.isEmpty()) {
                System.out.println(value);
            }
        }
    }
}

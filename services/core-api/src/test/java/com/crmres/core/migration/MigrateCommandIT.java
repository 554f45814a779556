package com.crmres.core.migration;

import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.DemoRestaurants;
import com.crmres.testing.LocalDatabase;
import com.crmres.testing.LocalInfrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The command brings a database to its end, twice if need be, and says in a sentence what stops it. */
@LocalInfrastructure
@ExtendWith(OutputCaptureExtension.class)
class MigrateCommandIT {

    private static final String DEMO = "../../infrastructure/demo";

    @TempDir
    private Path directory;

    @BeforeEach
    void provisioned() {
        assertThat(DemoRestaurants.provision(DEMO)).isZero();
    }

    @Test
    void keepsWhatTheOwnerChanged() {
        LocalDatabase.update("update restaurants set personality_type = 'formal' where id = ?", BAHR_SEAFOOD);
        long before = rows();

        assertThat(DemoRestaurants.provision(DEMO)).isZero();

        assertThat(rows()).isEqualTo(before);
        assertThat(LocalDatabase.rows("select personality_type from restaurants where id = ?", BAHR_SEAFOOD)
                        .getFirst())
                .containsEntry("personality_type", "formal");
        LocalDatabase.update("update restaurants set personality_type = 'modern' where id = ?", BAHR_SEAFOOD);
    }

    @Test
    void bringsBackWhatIsMissing() {
        long before = rows();
        LocalDatabase.update("delete from menu_items where restaurant_id = ?", BAHR_SEAFOOD);
        LocalDatabase.update("delete from memberships where restaurant_id = ?", BAHR_SEAFOOD);

        assertThat(DemoRestaurants.provision(DEMO)).isZero();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void storesNoPasswordThatCanBeRead() {
        assertThat(LocalDatabase.rows("select password_hash from users"))
                .allSatisfy(row -> assertThat(String.valueOf(row.get("password_hash")))
                        .matches("\\{bcrypt(-sha384)?}\\$2a\\$10\\$[./A-Za-z0-9]{53}")
                        .doesNotContain(DemoRestaurants.PASSWORD));
    }

    @Test
    void saysWhatStopsIt(CapturedOutput output) throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.yaml"), "restaurant: [not, one]");

        for (List<String> failing : List.of(
                List.of(DEMO, "--spring.datasource.password=wrong", "password authentication failed"),
                List.of(directory.resolve("absent.yaml").toString(), "--x", "absent.yaml cannot be read"),
                List.of(broken.toString(), "--x", "broken.yaml is not a restaurant"))) {
            assertThat(DemoRestaurants.provision(failing.get(0), failing.get(1)))
                    .isEqualTo(1);
            assertThat(output.getAll())
                    .contains("The database was not prepared")
                    .contains(failing.get(2));
        }
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    private static long rows() {
        return LocalDatabase.number("select (select count(*) from restaurants) + (select count(*) from branches)"
                + " + (select count(*) from whatsapp_numbers) + (select count(*) from users)"
                + " + (select count(*) from memberships) + (select count(*) from menu_categories)"
                + " + (select count(*) from menu_items)");
    }
}

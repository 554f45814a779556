package com.crmres.core.migration;

import com.crmres.core.provisioning.Provisioning;
import com.crmres.core.provisioning.ProvisioningRefused;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The command {@code --migrate [--provision=<file or directory>]}: no web server, queue or cache, only the database. */
public final class MigrateCommand {

    private static final Logger LOG = LoggerFactory.getLogger(MigrateCommand.class);
    private static final String OPTION = "--migrate";
    private static final String LOCATION = "classpath:db/migration";

    private MigrateCommand() {}

    public static boolean isMeantBy(String... args) {
        return Arrays.asList(args).contains(OPTION);
    }

    /** Runs to the end and gives the exit status: 0, or 1 after one sentence that says what is wrong. */
    public static int run(String... args) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(DatabaseSettings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(args)) {
            DataSource owner = owner(context);
            migrate(owner);
            provision(owner, context.getEnvironment());
            return 0;
        } catch (FlywayException | DataAccessException | ProvisioningRefused failed) {
            LOG.error("The database was not prepared: {}", reason(failed));
            return 1;
        }
    }

    private static DataSource owner(ConfigurableApplicationContext context) {
        return context.getBean(DataSourceProperties.class)
                .initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .build();
    }

    private static void migrate(DataSource owner) {
        var result =
                Flyway.configure().dataSource(owner).locations(LOCATION).load().migrate();
        LOG.info(
                "The schema is at version {} after {} migrations",
                result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion,
                result.migrationsExecuted);
    }

    private static void provision(DataSource owner, Environment environment) {
        String files = environment.getProperty("provision");
        if (files != null) {
            new Provisioning(owner, environment::getProperty).run(Path.of(files));
        }
    }

    // what the database itself said is plainer than what its callers made of it
    private static String reason(RuntimeException failed) {
        String sentence = String.valueOf(failed.getMessage());
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                sentence = String.valueOf(cause.getMessage());
            }
        }
        return sentence.strip().replaceAll("\\s+", " ");
    }

    @EnableConfigurationProperties(DataSourceProperties.class)
    static class DatabaseSettings {}
}

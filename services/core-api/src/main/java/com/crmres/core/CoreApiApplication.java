package com.crmres.core;

import com.crmres.core.migration.MigrateCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Serves the API, or with {@code --migrate} brings the schema to its end and ends itself. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CoreApiApplication {

    public static void main(String[] args) {
        if (MigrateCommand.isMeantBy(args)) {
            System.exit(MigrateCommand.run(args));
        }
        SpringApplication.run(CoreApiApplication.class, args);
    }
}

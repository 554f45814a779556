package com.crmres.analytics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service that adds up what the facts say. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AnalyticsService {

    public static void main(String[] arguments) {
        SpringApplication.run(AnalyticsService.class, arguments);
    }
}

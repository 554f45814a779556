package com.crmres.ai;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service that answers customers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AiProcessor {

    public static void main(String[] arguments) {
        SpringApplication.run(AiProcessor.class, arguments);
    }
}

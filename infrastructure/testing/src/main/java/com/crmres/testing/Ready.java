package com.crmres.testing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Where the running local servers are, as their ready file tells. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Ready(
        Integer postgresPort,
        String superuser,
        String superuserPassword,
        String redisUrl,
        Integer redisPort,
        String awsEndpoint,
        Integer smtpPort,
        String mailboxUrl) {

    static Ready read(Path file) throws IOException {
        return JsonMapper.shared().readValue(Files.readAllBytes(file), Ready.class);
    }

    String databaseUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + database;
    }
}

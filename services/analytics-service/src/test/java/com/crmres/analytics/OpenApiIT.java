package com.crmres.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.analytics.testing.AnalyticsTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description is the API that answers; {@code -Dcrmres.api.write=true} writes it anew. */
@AnalyticsTest
class OpenApiIT {

    private static final Path COMMITTED = Path.of("..", "..", "docs", "api", "analytics-service.json");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    WebApplicationContext context;

    @Test
    void describesTheApiThatAnswers() throws IOException {
        byte[] json = MockMvcTester.from(context)
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        String described = PRETTY.writeValueAsString(PRETTY.readTree(json)) + "\n";
        if (Boolean.getBoolean("crmres.api.write")) {
            Files.writeString(COMMITTED, described);
        }

        assertThat(described).isEqualTo(Files.readString(COMMITTED));
    }
}

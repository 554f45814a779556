package com.crmres.testing.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description of an API; {@code -Dcrmres.api.write=true} writes it anew. */
public final class CommittedApi {

    private static final Path FILES = Path.of("..", "..", "docs", "api");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CommittedApi() {}

    /** Fails unless the committed description is the API that answers. */
    public static void assertDescribes(String service, WebApplicationContext context) throws IOException {
        Path committed = FILES.resolve(service + ".json");
        byte[] json = MockMvcTester.from(context)
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        String described = PRETTY.writeValueAsString(PRETTY.readTree(json)) + "\n";
        if (Boolean.getBoolean("crmres.api.write")) {
            Files.writeString(committed, described);
        }
        assertThat(described).isEqualTo(Files.readString(committed));
    }
}

package com.crmres.core.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description is the API that answers; {@code -Dcrmres.api.write=true} writes it anew. */
@CoreApiTest
class OpenApiIT {

    private static final Path COMMITTED = Path.of("..", "..", "docs", "api", "core-api.json");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    private Api api;

    @Test
    void describesTheApiThatAnswers() throws IOException {
        String described = PRETTY.writeValueAsString(description()) + "\n";
        if (Boolean.getBoolean("crmres.api.write")) {
            Files.writeString(COMMITTED, described);
        }

        assertThat(described).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void showsPublicPathsWithoutTheirPrefix() {
        JsonNode description = description();

        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.at("/servers/0/url").asString()).isEqualTo("/api/v1");
        assertThat(description.get("paths").propertyNames())
                .contains("/auth/login", "/conversations", "/conversations/{id}")
                .allMatch(path -> !path.startsWith("/api/") && !path.startsWith("/internal"));
    }

    @Test
    void marksOnlyComingAndGoingAsPublic() {
        JsonNode description = description();

        for (String door : List.of("login", "refresh", "logout")) {
            assertThat(description
                            .at("/paths/~1auth~1" + door + "/post/security")
                            .isArray())
                    .as(door)
                    .isTrue();
        }
        assertThat(description.at("/paths/~1auth~1sessions/get").has("security"))
                .isFalse();

        assertThat(description.at("/paths/~1auth~1login/post/security").isArray())
                .isTrue();
        assertThat(description.at("/paths/~1auth~1login/post/security")).isEmpty();
        assertThat(description.at("/paths/~1conversations/get").has("security")).isFalse();
        assertThat(description.at("/security/0").has("bearerAuth")).isTrue();
    }

    @Test
    void isNotServedUnlessSwitchedOn() throws IOException {
        assertThat(new YamlPropertySourceLoader()
                        .load("core-api", new ClassPathResource("application.yaml"))
                        .getFirst()
                        .getProperty("springdoc.api-docs.enabled"))
                .hasToString("${CRMRES_API_DOCS:false}");
    }

    private JsonNode description() {
        return api.getAsNobody("/v3/api-docs").body();
    }
}

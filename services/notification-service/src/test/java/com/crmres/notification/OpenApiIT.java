package com.crmres.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.notification.testing.TestTokens;
import com.crmres.testing.LocalInfrastructure;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description is the API that answers; {@code -Dcrmres.api.write=true} writes it anew. */
@LocalInfrastructure
@ActiveProfiles("local")
@SpringBootTest
class OpenApiIT {

    private static final String PREFIX = "/api/v1";
    private static final Path COMMITTED = Path.of("..", "..", "docs", "api", "notification-service.json");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Map<String, String> ERRORS = Map.of(
            "400", "The request is malformed; details name what is wrong",
            "401", "No valid token",
            "403", "Not for the caller's role",
            "404", "Not there, or not for this caller");

    /** Always there, and null where there is nothing to tell. */
    private static final Set<String> NULLABLE = Set.of("acknowledged_at", "customer_id", "next_cursor");

    @Autowired
    WebApplicationContext context;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("crmres.jwt.public-key", TestTokens::publicKey);
        settings.add("crmres.facts.queue", () -> "false");
        settings.add("crmres.mail.poll", () -> "1h");
        settings.add("springdoc.writer-with-order-by-keys", () -> "true");
        settings.add("springdoc.default-produces-media-type", () -> "application/json");
        settings.add("springdoc.override-with-generic-response", () -> "false");
        settings.add("springdoc.paths-to-match", () -> PREFIX + "/**");
    }

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

    @TestConfiguration(proxyBeanMethods = false)
    static class Description {

        @Bean
        OpenAPI description() {
            SecurityScheme bearer = new SecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .bearerFormat("JWT");
            return new OpenAPI()
                    .info(new Info()
                            .title("CRM-RES notification API")
                            .version("1.0.0")
                            .description("What people of a restaurant have to know at once"))
                    .servers(List.of(new Server().url(PREFIX)))
                    .components(new Components().addSecuritySchemes("bearerAuth", bearer))
                    .addSecurityItem(new SecurityRequirement().addList("bearerAuth"));
        }

        @Bean
        OpenApiCustomizer pathsWithoutPrefix() {
            return api -> {
                Paths paths = new Paths();
                api.getPaths().forEach((path, item) -> paths.addPathItem(path.substring(PREFIX.length()), item));
                api.setPaths(paths);
                paths.values().stream()
                        .map(PathItem::readOperations)
                        .flatMap(List::stream)
                        .forEach(Description::addErrors);
            };
        }

        private static void addErrors(Operation operation) {
            ERRORS.forEach((status, text) ->
                    operation.getResponses().addApiResponse(status, new ApiResponse().description(text)));
        }

        @Bean
        OpenApiCustomizer everyPropertyIsThere() {
            return api -> api.getComponents().getSchemas().values().forEach(schema -> {
                Map<String, Schema<?>> properties = properties(schema);
                schema.setRequired(properties.keySet().stream().sorted().toList());
                properties.forEach((name, property) -> {
                    if (NULLABLE.contains(name)) {
                        property.addType("null");
                    }
                });
            });
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Schema<?>> properties(Schema<?> schema) {
            return (Map<String, Schema<?>>) (Map<String, ?>) schema.getProperties();
        }

        // swagger-core reads models with Jackson 2, whatever the service itself writes with
        @Bean
        ModelResolver snakeCase(ObjectMapperProvider mappers) {
            return new ModelResolver(
                    mappers.jsonMapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
        }
    }
}

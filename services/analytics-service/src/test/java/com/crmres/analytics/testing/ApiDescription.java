package com.crmres.analytics.testing;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What springdoc cannot see in the controllers: the prefix, the errors, what is always there. */
@TestConfiguration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PREFIX = "/api/v1";

    private static final Map<String, String> ERRORS = Map.of(
            "400", "The request is malformed; details name what is wrong",
            "401", "No valid token",
            "404", "Not there, or not for this caller");

    /** Always there, and null where there is nothing to tell. */
    private static final Set<String> NULLABLE = Set.of("average_response_seconds", "average_rating");

    @Bean
    OpenAPI description() {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info()
                        .title("CRM-RES analytics API")
                        .version("1.0.0")
                        .description("What the facts of a restaurant add up to, day by day"))
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
                    .forEach(ApiDescription::addErrors);
        };
    }

    private static void addErrors(Operation operation) {
        ERRORS.forEach(
                (status, text) -> operation.getResponses().addApiResponse(status, new ApiResponse().description(text)));
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

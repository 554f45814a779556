package com.crmres.testing.service;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
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
import org.springframework.context.annotation.Bean;

/** What springdoc cannot see in a service's controllers: the prefix, the errors, what is always there. */
public abstract class ApiDescription {

    private static final String PREFIX = "/api/v1";

    private static final Map<String, String> ERRORS = Map.of(
            "400", "The request is malformed; details name what is wrong",
            "401", "No valid token",
            "404", "Not there, or not for this caller");

    private final Info info;
    private final Set<String> nullable;

    /** @param nullable properties that are always there, and null where there is nothing to tell */
    protected ApiDescription(String title, String description, Set<String> nullable) {
        this.info = new Info().title(title).version("1.0.0").description(description);
        this.nullable = nullable;
    }

    @Bean
    OpenAPI description() {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(info)
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
            paths.values().stream().map(PathItem::readOperationsMap).forEach(ApiDescription::addErrors);
        };
    }

    /** Whoever may come in may read. */
    private static void addErrors(Map<HttpMethod, Operation> operations) {
        operations.forEach((method, operation) -> {
            ERRORS.forEach((status, text) -> addError(operation, status, text));
            if (method != HttpMethod.GET) {
                addError(operation, "403", "Not for the caller's role");
            }
        });
    }

    private static void addError(Operation operation, String status, String text) {
        operation.getResponses().addApiResponse(status, new ApiResponse().description(text));
    }

    @Bean
    OpenApiCustomizer everyPropertyIsThere() {
        return api -> api.getComponents().getSchemas().values().forEach(schema -> {
            Map<String, Schema<?>> properties = properties(schema);
            schema.setRequired(properties.keySet().stream().sorted().toList());
            properties.replaceAll((name, property) -> nullable.contains(name) ? orNull(property) : property);
        });
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() == null) {
            property.addType("null");
            return property;
        }
        Schema<?> nothing = new Schema<>();
        nothing.addType("null");
        return new Schema<>().anyOf(List.of(property, nothing));
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

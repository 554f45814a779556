package com.crmres.testing.service;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;

/** What springdoc cannot see in a service's controllers: the prefix, the errors, what is always there. */
public abstract class ApiDescription {

    private static final String PREFIX = "/api/v1";

    private static final Pattern ROLE = Pattern.compile("'(\\w+)'");

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
            api.getComponents().addSchemas("Error", error());
            paths.values().stream()
                    .map(PathItem::readOperations)
                    .flatMap(List::stream)
                    .forEach(ApiDescription::addErrors);
        };
    }

    /** Whoever may come in may read; a check of roles names the lowest one last. */
    @Bean
    OperationCustomizer lowestRole() {
        return (operation, method) -> {
            PreAuthorize check = method.getMethodAnnotation(PreAuthorize.class);
            if (check != null) {
                String role = ROLE.matcher(check.value())
                        .results()
                        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                        .reduce("", (before, last) -> last);
                operation.addExtension("x-minimum-role", role);
                addError(operation, "403", "The caller's role may not do this; it takes " + role + " at least");
            }
            return operation;
        };
    }

    private static void addErrors(Operation operation) {
        List<Parameter> parameters = Objects.requireNonNullElse(operation.getParameters(), List.of());
        if (!parameters.isEmpty()) {
            addError(operation, "400", "Malformed; details.fields names what is wrong");
        }
        addError(operation, "401", "No valid token");
        if (parameters.stream()
                .anyMatch(each -> each.getIn().equals("path") || each.getName().endsWith("_id"))) {
            addError(operation, "404", "Not there, or not for this caller");
        }
        addError(operation, "429", "Too many requests; Retry-After tells the seconds to wait");
    }

    private static void addError(Operation operation, String status, String text) {
        MediaType json = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Error"));
        ApiResponse response =
                new ApiResponse().description(text).content(new Content().addMediaType("application/json", json));
        operation.getResponses().addApiResponse(status, response);
    }

    private static Schema<?> error() {
        Schema<?> error = new ObjectSchema()
                .properties(Map.of(
                        "code", new StringSchema().example("not_found"),
                        "message", new StringSchema().description("A sentence in the language of Accept-Language"),
                        "details", new MapSchema().additionalProperties(true),
                        "timestamp", new DateTimeSchema(),
                        "request_id", new StringSchema().description("Also in the header X-Request-Id")))
                .required(List.of("code", "message", "details", "timestamp", "request_id"));
        return new ObjectSchema().addProperty("error", error).required(List.of("error"));
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

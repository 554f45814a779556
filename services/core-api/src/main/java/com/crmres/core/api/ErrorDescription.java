package com.crmres.core.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Adds the one shape of errors, and to each operation those that it can answer with. */
class ErrorDescription implements OpenApiCustomizer {

    private static final String NAME = "Error";

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(NAME, schema());
        api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .forEach(ErrorDescription::describe);
    }

    private static void describe(Operation operation) {
        add(operation, "400", "The request is malformed; details.fields names what is wrong");
        add(operation, "401", "No valid token, or no valid password");
        add(operation, "404", "Not there, or not for this caller");
        if (operation.getRequestBody() != null) {
            add(operation, "429", "Too many attempts; Retry-After tells the seconds to wait");
        }
        if (has(operation, HttpHeaders.IF_MATCH)) {
            add(operation, "412", "changed_meanwhile: the thing is no longer at the version of If-Match");
        }
        if (has(operation, "Idempotency-Key")) {
            add(operation, "422", "idempotency_key_reused: the key stands for another request");
        }
    }

    private static boolean has(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    /** Writes down which role an operation takes at least, and what whoever has less is told. */
    static Operation withRole(Operation operation, HandlerMethod method) {
        AtLeast lowest = method.getMethodAnnotation(AtLeast.class);
        if (lowest != null) {
            operation.addExtension("x-minimum-role", lowest.value().code());
            add(
                    operation,
                    "403",
                    "The caller's role may not do this; it takes "
                            + lowest.value().code() + " at least");
        }
        return operation;
    }

    private static void add(Operation operation, String status, String description) {
        MediaType json = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + NAME));
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content().addMediaType("application/json", json)));
    }

    private static Schema<?> schema() {
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
}

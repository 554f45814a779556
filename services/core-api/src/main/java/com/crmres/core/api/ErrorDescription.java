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
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Adds the one shape of errors, and to each operation those that it can answer with; what it says itself stays. */
class ErrorDescription implements OpenApiCustomizer {

    private static final String NAME = "Error";

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(NAME, schema());
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    describe(operation, method, path);
                    operation.getResponses().forEach(ErrorDescription::giveShape);
                }));
    }

    private static void describe(Operation operation, PathItem.HttpMethod method, String path) {
        boolean body = operation.getRequestBody() != null;
        boolean open =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        boolean names = has(operation, ErrorDescription::namesSomething);
        addIf(
                body || operation.getParameters() != null,
                operation,
                "400",
                "Malformed; details.fields names what is wrong");
        addIf(!open && isOfPeople(path), operation, "403", "people_only: not with a key of a program");
        addIf(!open || body, operation, "401", open ? "What was shown proves nobody" : "No valid token");
        addIf(!open && (names || body), operation, "404", "Not there, or not for this caller");
        addIf(
                changes(method) && !open && (names || body),
                operation,
                "409",
                "conflict: changed at the same time; ask again");
        addIf(has(operation, HttpHeaders.IF_MATCH), operation, "412", "changed_meanwhile: no longer at this version");
        addIf(body, operation, "413", "payload_too_large: more than details.most_bytes");
        addIf(body, operation, "415", "unsupported_media_type: only the media types above");
        addIf(
                has(operation, "Idempotency-Key"),
                operation,
                "422",
                "idempotency_key_reused: it stands for another request");
        addIf(
                !path.equals("/live/tickets") && (!open || body),
                operation,
                "429",
                "Too many requests; Retry-After tells the seconds to wait");
    }

    private static boolean isOfPeople(String path) {
        return path.startsWith("/auth/") || path.equals("/me");
    }

    private static boolean changes(PathItem.HttpMethod method) {
        return method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD;
    }

    private static boolean namesSomething(Parameter parameter) {
        return "path".equals(parameter.getIn()) || parameter.getName().endsWith("_id");
    }

    private static boolean has(Operation operation, String header) {
        return has(operation, parameter -> header.equals(parameter.getName()));
    }

    private static boolean has(Operation operation, Predicate<Parameter> wanted) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(wanted);
    }

    private static void addIf(boolean possible, Operation operation, String status, String description) {
        if (possible && !operation.getResponses().containsKey(status)) {
            operation.getResponses().addApiResponse(status, new ApiResponse().description(description));
        }
    }

    // springdoc gives errors the shape of the method's answer
    private static void giveShape(String status, ApiResponse response) {
        if (status.compareTo("400") >= 0) {
            MediaType json = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + NAME));
            response.setContent(new Content().addMediaType("application/json", json));
        }
    }

    /** Writes down which role an operation takes at least, and what whoever has less is told. */
    static Operation withRole(Operation operation, HandlerMethod method) {
        AtLeast lowest = method.getMethodAnnotation(AtLeast.class);
        if (lowest != null) {
            String role = lowest.value().code();
            operation.addExtension("x-minimum-role", role);
            addIf(true, operation, "403", "The caller's role may not do this; it takes " + role + " at least");
        }
        return operation;
    }

    private static Schema<?> schema() {
        Schema<?> error = new ObjectSchema()
                .properties(Map.of(
                        "code", new StringSchema().example("not_found"),
                        "message",
                                new StringSchema()
                                        .description("A sentence in the language of Accept-Language")
                                        .example("لم نعثر على ما تبحث عنه."),
                        "details",
                                new MapSchema()
                                        .additionalProperties(true)
                                        .description("fields {name: sentence} where the request is malformed"),
                        "timestamp", new DateTimeSchema(),
                        "request_id", new StringSchema().description("Also in the header X-Request-Id")))
                .required(List.of("code", "message", "details", "timestamp", "request_id"));
        return new ObjectSchema().addProperty("error", error).required(List.of("error"));
    }
}

package com.crmres.kit.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;

/** Which parts of a request are wrong, by the names that the API gives them, each with a sentence or its code. */
final class FieldErrors {

    static final String INVALID = "invalid";
    static final String MISSING = "missing";

    private FieldErrors() {}

    static Map<String, String> of(Errors errors) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (FieldError field : errors.getFieldErrors()) {
            fields.putIfAbsent(snake(field.getField()), field.isBindingFailure() ? INVALID : sentence(field));
        }
        errors.getGlobalErrors().forEach(error -> fields.putIfAbsent("request", sentence(error)));
        return fields;
    }

    static Map<String, String> of(HandlerMethodValidationException error) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (ParameterValidationResult result : error.getParameterValidationResults()) {
            if (result instanceof ParameterErrors errors) {
                fields.putAll(of((Errors) errors));
            } else {
                fields.put(
                        name(result.getMethodParameter()),
                        sentence(result.getResolvableErrors().getFirst()));
            }
        }
        return fields;
    }

    /** What a body's reader stumbled over; empty where it is no JSON at all. */
    static Map<String, String> of(HttpMessageNotReadableException error) {
        if (!(error.getCause() instanceof JacksonException stumbled)) {
            return Map.of();
        }
        List<JacksonException.Reference> path = stumbled.getPath();
        String name = path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return name.isEmpty() ? Map.of() : Map.of(name.startsWith(".") ? name.substring(1) : name, INVALID);
    }

    /** A parameter's name in the request, which is not always that in the code. */
    static String name(MethodParameter parameter) {
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
        return Stream.of(
                        query == null ? "" : query.name(),
                        header == null ? "" : header.name(),
                        variable == null ? "" : variable.name(),
                        snake(Objects.requireNonNullElse(parameter.getParameterName(), "request")))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String snake(String property) {
        return property.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static String sentence(MessageSourceResolvable error) {
        return Objects.requireNonNullElse((@Nullable String) error.getDefaultMessage(), INVALID);
    }
}

package com.crmres.sandbox.control;

import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/** Says in one sentence why the control API did not do what was asked. */
@RestControllerAdvice
@Order
class ControlErrors {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> invalid(IllegalArgumentException e) {
        return sentence(e.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Map<String, String> unknown(NoSuchElementException e) {
        return sentence(e.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> unreadable(HttpMessageNotReadableException e) {
        return e.getMostSpecificCause() instanceof IllegalArgumentException reason
                ? sentence(reason.getMessage())
                : sentence("The body cannot be read as what this call takes");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> misspelt(JacksonException e) {
        return sentence(e.getOriginalMessage());
    }

    private static Map<String, String> sentence(@org.jspecify.annotations.Nullable String message) {
        return Map.of("error", String.valueOf(message));
    }
}

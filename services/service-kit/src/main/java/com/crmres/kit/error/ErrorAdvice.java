package com.crmres.kit.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Tells every error in one shape and in the caller's language; what went wrong inside stays in the log. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
@AutoConfigureBefore(ErrorMvcAutoConfiguration.class)
class ErrorAdvice implements ErrorAttributes {

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "invalid_request"),
            Map.entry(401, "unauthorized"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not_found"),
            Map.entry(405, "method_not_allowed"),
            Map.entry(406, "not_acceptable"),
            Map.entry(409, "conflict"),
            Map.entry(413, "payload_too_large"),
            Map.entry(415, "unsupported_media_type"),
            Map.entry(429, "too_many_requests"),
            Map.entry(503, "unavailable"));

    private static final String KIT_MESSAGES = "error-messages";

    private final MessageSource messages = sentences();

    /** The kit's sentences, and those of a service for codes of its own in service-messages_LANGUAGE.properties. */
    private static MessageSource sentences() {
        ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();
        boolean ofTheServiceToo = new ClassPathResource("service-messages_ar.properties").exists();
        sentences.setBasenames(
                ofTheServiceToo ? new String[] {"service-messages", KIT_MESSAGES} : new String[] {KIT_MESSAGES});
        sentences.setDefaultEncoding("UTF-8");
        sentences.setFallbackToSystemLocale(false);
        sentences.setUseCodeAsDefaultMessage(true);
        return sentences;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> said(DomainException error, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (error instanceof TooMany tooMany) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfterSeconds()));
        }
        return answer(error.status(), error.code(), spoken(error.details(), request), headers, request);
    }

    /** Codes of fields become sentences; a field's own sentence stays. */
    private Map<String, Object> spoken(Map<String, Object> details, HttpServletRequest request) {
        if (!(details.get("fields") instanceof Map<?, ?> fields)) {
            return details;
        }
        Map<String, String> codes = new LinkedHashMap<>();
        fields.forEach((name, said) -> codes.put(String.valueOf(name), String.valueOf(said)));
        Map<String, Object> spoken = new LinkedHashMap<>(details);
        spoken.put("fields", sentences(codes, request));
        return spoken;
    }

    @ExceptionHandler(AuthenticationException.class)
    ResponseEntity<Map<String, Object>> unauthorized(HttpServletRequest request) {
        return answer(HttpStatus.UNAUTHORIZED, Map.of(), request);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Map<String, Object>> forbidden(HttpServletRequest request) {
        boolean signedIn = request.getUserPrincipal() != null;
        return answer(signedIn ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED, Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> invalid(BindException error, HttpServletRequest request) {
        return wrong(FieldErrors.of(error), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> invalid(HandlerMethodValidationException error, HttpServletRequest request) {
        return wrong(FieldErrors.of(error), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> invalid(MethodArgumentTypeMismatchException error, HttpServletRequest request) {
        return wrong(Map.of(FieldErrors.name(error.getParameter()), FieldErrors.INVALID), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> missing(
            MissingServletRequestParameterException error, HttpServletRequest request) {
        return wrong(Map.of(error.getParameterName(), FieldErrors.MISSING), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> missing(MissingRequestHeaderException error, HttpServletRequest request) {
        return wrong(Map.of(error.getHeaderName(), FieldErrors.MISSING), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException error, HttpServletRequest request) {
        return wrong(FieldErrors.of(error), request);
    }

    /** What cannot be read as parameters or parts, or what the firewall lets nobody read, such as a NUL in them. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class, MultipartException.class})
    ResponseEntity<Map<String, Object>> rejected(HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, Map.of(), request);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<Map<String, Object>> tooLarge(HttpServletRequest request) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, Map.of(), request);
    }

    private ResponseEntity<Map<String, Object>> wrong(Map<String, String> fields, HttpServletRequest request) {
        Map<String, Object> details = fields.isEmpty() ? Map.of() : Map.of("fields", sentences(fields, request));
        return answer(HttpStatus.BAD_REQUEST, details, request);
    }

    private Map<String, String> sentences(Map<String, String> fields, HttpServletRequest request) {
        Locale language = Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Map<String, String> sentences = new LinkedHashMap<>();
        fields.forEach((name, said) -> sentences.put(name, messages.getMessage(said, null, said, language)));
        return sentences;
    }

    @ExceptionHandler(ConcurrencyFailureException.class)
    ResponseEntity<Map<String, Object>> overtaken(HttpServletRequest request) {
        return answer(HttpStatus.CONFLICT, Map.of(), request);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Map<String, Object>> unavailable(Exception error, HttpServletRequest request) {
        log.error("Something this request needs is out of reach: {}", error.toString());
        return answer(HttpStatus.SERVICE_UNAVAILABLE, Map.of(), request);
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> other(Exception error, HttpServletRequest request) {
        if (error instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return answer(known.getStatusCode(), codeOf(known.getStatusCode()), Map.of(), known.getHeaders(), request);
        }
        log.error("A request failed", error);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, Map.of(), request);
    }

    /** What the container itself refuses, in the same shape. */
    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST);
        HttpStatusCode code = HttpStatusCode.valueOf(status instanceof Integer number ? number : 500);
        return new LinkedHashMap<>(body(codeOf(code), Map.of(), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @Override
    public @Nullable Throwable getError(WebRequest request) {
        return null;
    }

    private ResponseEntity<Map<String, Object>> answer(
            HttpStatusCode status, Map<String, Object> details, HttpServletRequest request) {
        return answer(status, codeOf(status), details, HttpHeaders.EMPTY, request);
    }

    private ResponseEntity<Map<String, Object>> answer(
            HttpStatusCode status,
            String code,
            Map<String, Object> details,
            HttpHeaders headers,
            HttpServletRequest request) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body(code, details, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static String codeOf(HttpStatusCode status) {
        return CODES.getOrDefault(status.value(), status.is4xxClientError() ? "invalid_request" : "internal_error");
    }

    private Map<String, Object> body(String code, Map<String, Object> details, @Nullable String languages) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", messages.getMessage(code, null, code, Languages.of(languages)));
        error.put("details", details);
        error.put("timestamp", Instant.now());
        error.put("request_id", Objects.requireNonNullElse(MDC.get("request_id"), ""));
        return Map.of("error", error);
    }
}

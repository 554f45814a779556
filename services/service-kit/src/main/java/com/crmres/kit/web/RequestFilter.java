package com.crmres.kit.web;

import com.crmres.kit.error.InvalidRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;

/** Gives a request its id and trace and writes its one line to the log: the route, never the path or a body. */
public class RequestFilter extends OncePerRequestFilter {

    /** The attribute of requests that went as they do thousands of times a second; their line is not for every log. */
    public static final String ROUTINE = RequestFilter.class.getName() + ".routine";

    private static final Logger access = LoggerFactory.getLogger("com.crmres.access");
    private static final String HEADER = "X-Request-Id";
    private static final String REQUEST_ID = "request_id";
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Supplier<UUID> ids;
    private final HandlerExceptionResolver errors;

    public RequestFilter(Supplier<UUID> ids, HandlerExceptionResolver errors) {
        this.ids = ids;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        MDC.put(REQUEST_ID, idOf(request.getHeader(HEADER)));
        Trace.begin(request.getHeader(Trace.HEADER));
        response.setHeader(HEADER, MDC.get(REQUEST_ID));
        response.setHeader(Trace.HEADER, Trace.current());
        try {
            if (!QueryText.isReadable(request.getQueryString())) {
                errors.resolveException(request, response, null, new InvalidRequest(Map.of()));
            } else if (saysAnyKind(request.getContentType())) {
                errors.resolveException(
                        request, response, null, new HttpMediaTypeNotSupportedException(request.getContentType()));
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            log(request, response, (System.nanoTime() - began) / 1_000_000);
            Trace.end();
            MDC.remove(REQUEST_ID);
        }
    }

    /** No body is of any kind; what reads bodies would stumble over the asterisk. */
    private static boolean saysAnyKind(@Nullable String contentType) {
        return contentType != null && contentType.indexOf('*') >= 0;
    }

    private String idOf(@Nullable String given) {
        return given != null && ACCEPTABLE.matcher(given).matches()
                ? given
                : ids.get().toString();
    }

    private static void log(HttpServletRequest request, HttpServletResponse response, long millis) {
        String route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : "unmatched";
        // a probe every few seconds would hide the rest
        boolean isRoutine = route.startsWith("/actuator") || request.getAttribute(ROUTINE) != null;
        (isRoutine ? access.atDebug() : access.atInfo())
                .addKeyValue("http.request.method", request.getMethod())
                .addKeyValue("url.route", route)
                .addKeyValue("http.response.status_code", response.getStatus())
                .addKeyValue("event.duration_ms", millis)
                .log("{} {} {} {} ms", request.getMethod(), route, response.getStatus(), millis);
    }
}

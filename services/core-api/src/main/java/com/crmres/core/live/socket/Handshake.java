package com.crmres.core.live.socket;

import com.crmres.core.live.LiveSettings;
import com.crmres.core.live.Tickets;
import com.crmres.kit.error.DomainException;
import com.crmres.kit.error.Forbidden;
import com.crmres.kit.error.Unauthorized;
import com.crmres.kit.security.EndedSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Lets in whoever shows a ticket, from our own pages or from none. */
@Component
class Handshake implements HandshakeInterceptor {

    /** Under these names the session knows whose it is and where it goes on. */
    static final String HOLDER = "holder";

    static final String CURSOR = "cursor";

    private static final Logger log = LoggerFactory.getLogger(Handshake.class);

    private final Tickets tickets;
    private final EndedSessions endedSessions;
    private final LiveSettings settings;
    private final HandlerExceptionResolver errors;

    Handshake(
            Tickets tickets,
            EndedSessions endedSessions,
            LiveSettings settings,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        this.tickets = tickets;
        this.endedSessions = endedSessions;
        this.settings = settings;
        this.errors = errors;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        HttpServletRequest http = ((ServletServerHttpRequest) request).getServletRequest();
        try {
            admit(http, attributes);
            return true;
        } catch (DomainException | DataAccessException refused) {
            refuse(http, ((ServletServerHttpResponse) response).getServletResponse(), refused);
            return false;
        }
    }

    /** As long as it says: a proxy that expected a socket hands the answer on as it comes, and a body in chunks is none then. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, Exception reason) {
        ContentCachingResponseWrapper whole = new ContentCachingResponseWrapper(response);
        errors.resolveException(request, whole, null, reason);
        try {
            whole.copyBodyToResponse();
        } catch (IOException gone) {
            log.debug("Who was refused is gone: {}", gone.toString());
        }
    }

    private void admit(HttpServletRequest request, Map<String, Object> attributes) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !isOurs(origin, request)) {
            throw new Forbidden();
        }
        var holder = tickets.redeem(Objects.requireNonNullElse(request.getParameter("ticket"), ""))
                .filter(one -> !endedSessions.refuses(
                        one.caller().sessionId(), one.caller().generation()))
                .orElseThrow(Unauthorized::new);
        attributes.put(HOLDER, holder);
        String cursor = request.getParameter("cursor");
        if (cursor != null) {
            attributes.put(CURSOR, cursor);
        }
    }

    /** No page can set these headers of a socket's request: they name the host that the browser was sent to. */
    private boolean isOurs(String origin, HttpServletRequest request) {
        return settings.origins().contains(origin)
                || Stream.of(HttpHeaders.HOST, "X-Forwarded-Host")
                        .map(request::getHeader)
                        .filter(Objects::nonNull)
                        .anyMatch(host -> host.equalsIgnoreCase(hostOf(origin)));
    }

    private static @Nullable String hostOf(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {
        // the handler greets
    }
}

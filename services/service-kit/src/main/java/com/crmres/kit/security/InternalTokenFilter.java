package com.crmres.kit.security;

import com.crmres.kit.error.Forbidden;
import com.crmres.kit.error.Unauthorized;
import com.crmres.kit.start.RequiredSecrets;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Guards the doors that only our own services use: no browser, no foreign name, and only with the token. */
class InternalTokenFilter extends OncePerRequestFilter {

    /** The header that carries the token. */
    static final String HEADER = "X-Internal-Token";

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1");

    private final Settings settings;
    private final HandlerExceptionResolver errors;

    InternalTokenFilter(Settings settings, HandlerExceptionResolver errors) {
        this.settings = settings;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("Origin") != null || !isOwnName(request.getServerName())) {
            errors.resolveException(request, response, null, new Forbidden());
        } else if (!isToken(request.getHeader(HEADER))) {
            errors.resolveException(request, response, null, new Unauthorized());
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOwnName(String host) {
        return OWN_NAMES.contains(host) || settings.hosts().contains(host);
    }

    private boolean isToken(@Nullable String given) {
        return !settings.token().isBlank()
                && MessageDigest.isEqual(bytes(settings.token()), bytes(Objects.requireNonNullElse(given, "")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Who may come in.
     *
     * @param hosts names besides localhost under which this service's internal doors are called
     */
    @ConfigurationProperties("crmres.internal")
    record Settings(
            @DefaultValue("") String token, @DefaultValue Set<String> hosts) implements RequiredSecrets {

        @Override
        public Map<String, String> requiredSecrets() {
            return Map.of("CRMRES_INTERNAL_TOKEN", token);
        }
    }
}

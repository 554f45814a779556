package com.crmres.sandbox.control;

import com.crmres.sandbox.SandboxSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps strange websites away from the pages and the control API; the Graph API has its tokens. */
@Component
class ControlGuard extends OncePerRequestFilter {

    private static final Pattern GRAPH = Pattern.compile("/(v\\d+\\.\\d+|whatsapp_business)/.*");

    private final SandboxSettings settings;

    ControlGuard(SandboxSettings settings) {
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return GRAPH.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' blob:; media-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
        String refusal = refusal(request);
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("application/json");
            response.getWriter().write("{\"error\":\"" + refusal + "\"}");
        }
    }

    private @Nullable String refusal(HttpServletRequest request) {
        // a name that only resolves to this machine is how a rebound DNS entry looks
        if (!settings.allowedHosts().contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            return "foreign Host";
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String own = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
        return origin == null || origin.equalsIgnoreCase(own) ? null : "foreign Origin";
    }
}

package com.crmres.core.api;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Cross-origin rules: without an allowed origin every pre-flight is refused; and the tags of reference data. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> HEADERS = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            "Idempotency-Key",
            "X-Request-Id");
    private static final List<String> TOLD = List.of(
            "X-Request-Id",
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.ETAG,
            HttpHeaders.CONTENT_DISPOSITION,
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset");

    @Bean
    FilterRegistrationBean<ReferenceTags> referenceTags() {
        var registration = new FilterRegistrationBean<>(new ReferenceTags());
        registration.setUrlPatterns(ReferenceTags.PATHS);
        // behind the doors, whose headers go out with the answer
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 20);
        return registration;
    }

    @Bean
    CorsConfigurationSource corsConfigurationSource(CorsSettings settings) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(settings.allowedOrigins());
        rules.setAllowedMethods(METHODS);
        rules.setAllowedHeaders(HEADERS);
        rules.setExposedHeaders(TOLD);
        rules.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/v1/**", rules);
        return source;
    }
}

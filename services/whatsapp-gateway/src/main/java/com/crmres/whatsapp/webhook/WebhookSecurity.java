package com.crmres.whatsapp.webhook;

import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Lets anybody up to the webhook, and without detours: the signature over the body decides there. */
@Configuration(proxyBeanMethods = false)
class WebhookSecurity {

    static final String PATH = "/webhooks/whatsapp";

    /** Nobody signs in here, so nothing is left of a chain but the firewall and the headers of an answer. */
    @Bean
    @Order(10)
    SecurityFilterChain webhookChain(HttpSecurity http) {
        return http.securityMatcher(PATH)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .build();
    }

    /** {@link WebhookMetrics} measures webhooks at less cost than an observation each. */
    @Bean
    ObservationPredicate webhooksMeasureThemselves() {
        return (name, context) ->
                !(context instanceof ServerRequestObservationContext request && isWebhook(request.getCarrier()));
    }

    private static boolean isWebhook(@Nullable HttpServletRequest request) {
        return request != null && PATH.equals(request.getRequestURI());
    }
}

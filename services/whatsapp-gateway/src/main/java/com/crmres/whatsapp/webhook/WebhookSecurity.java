package com.crmres.whatsapp.webhook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Lets anybody up to the webhook: the signature over the body decides there. */
@Configuration(proxyBeanMethods = false)
class WebhookSecurity {

    static final String PATH = "/webhooks/whatsapp";

    @Bean
    @Order(10)
    SecurityFilterChain webhookChain(HttpSecurity http) {
        return http.securityMatcher(PATH)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}

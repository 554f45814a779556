package com.crmres.core.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The few doors that open without a bearer token: where people come in and go out, and the keys that prove tokens. */
@Configuration(proxyBeanMethods = false)
class SessionSecurity {

    private static final RequestMatcher DOORS = new OrRequestMatcher(
            door(HttpMethod.POST, "/api/v1/auth/login"),
            door(HttpMethod.POST, "/api/v1/auth/refresh"),
            door(HttpMethod.POST, "/api/v1/auth/logout"),
            door(HttpMethod.POST, "/api/v1/auth/register"),
            door(HttpMethod.POST, "/api/v1/auth/register/confirm"),
            door(HttpMethod.POST, "/api/v1/auth/password/forgot"),
            door(HttpMethod.POST, "/api/v1/auth/password/reset"),
            door(HttpMethod.POST, "/api/v1/auth/invitations/look"),
            door(HttpMethod.POST, "/api/v1/auth/invitations/accept"),
            door(HttpMethod.GET, "/api/v1/auth/providers"),
            door(HttpMethod.POST, "/api/v1/auth/oidc"),
            door(HttpMethod.POST, "/api/v1/auth/token"),
            door(HttpMethod.GET, "/.well-known/jwks.json"));

    @Bean
    @Order(-10)
    SecurityFilterChain comingAndGoing(HttpSecurity http) throws Exception {
        return http.securityMatcher(DOORS)
                .csrf(AbstractHttpConfigurer::disable)
                .cors(Customizer.withDefaults())
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static RequestMatcher door(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }
}

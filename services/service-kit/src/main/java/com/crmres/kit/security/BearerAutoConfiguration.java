package com.crmres.kit.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Opens {@code /api/**} to callers with a bearer token of our issuer; for services that name its public key. The principal is a
 * {@link Caller}, whose role is its authority.
 */
@AutoConfiguration(before = ServletWebSecurityAutoConfiguration.class)
@ConditionalOnClass(NimbusJwtDecoder.class)
@ConditionalOnProperty("crmres.jwt.public-key")
@EnableConfigurationProperties(BearerAutoConfiguration.Settings.class)
@EnableMethodSecurity
class BearerAutoConfiguration {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
    private static final String RESTAURANT = "restaurant_id";
    private static final String ROLE = "role";

    private final HandlerExceptionResolver errors;

    BearerAutoConfiguration(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        this.errors = errors;
    }

    @Bean
    JwtDecoder jwtDecoder(Settings settings, Clock clock) {
        JWKSet keys = new JWKSet(BearerKey.of(settings.publicKey()));
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(keys))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(validator(settings, clock));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(Settings settings, Clock clock) {
        JwtTimestampValidator time = new JwtTimestampValidator(CLOCK_SKEW);
        time.setClock(clock);
        time.setAllowEmptyExpiryClaim(false);
        return JwtValidators.createDefaultWithValidators(
                time,
                new JwtIssuerValidator(settings.issuer()),
                claim(JwtClaimNames.AUD, token -> hasAudience(token, settings.audience())),
                claim(JwtClaimNames.SUB, token -> isUuid(token.getSubject())),
                claim(RESTAURANT, token -> isUuid(token.getClaimAsString(RESTAURANT))),
                claim(ROLE, token -> token.getClaimAsString(ROLE) != null));
    }

    private static OAuth2TokenValidator<Jwt> claim(String name, Predicate<Jwt> holds) {
        OAuth2Error wrong = new OAuth2Error("invalid_token", "The claim " + name + " is not as it has to be", null);
        return token ->
                holds.test(token) ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(wrong);
    }

    private static boolean hasAudience(Jwt token, String wanted) {
        List<String> audience = token.getAudience();
        return audience != null && audience.contains(wanted);
    }

    private static boolean isUuid(@Nullable String claim) {
        try {
            return claim != null && UUID.fromString(claim).toString().equalsIgnoreCase(claim);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    @Bean
    @Order(0)
    SecurityFilterChain publicDoors(HttpSecurity http, JwtDecoder decoder) throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(bearer -> bearer.authenticationEntryPoint(this::refuse)
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(BearerAutoConfiguration::caller)))
                .exceptionHandling(told -> told.authenticationEntryPoint(this::refuse))
                .build();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, RuntimeException error) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        errors.resolveException(request, response, null, error);
    }

    private static AbstractAuthenticationToken caller(Jwt token) {
        String role = Objects.requireNonNull(token.getClaimAsString(ROLE));
        Caller caller = new Caller(
                UUID.fromString(token.getSubject()), UUID.fromString(token.getClaimAsString(RESTAURANT)), role);
        return UsernamePasswordAuthenticationToken.authenticated(
                caller, null, List.of(new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(Locale.ROOT))));
    }

    /**
     * Whose tokens are believed.
     *
     * @param publicKey PEM text of the issuer's EC P-256 key, or the path of a file with it
     */
    @ConfigurationProperties("crmres.jwt")
    record Settings(
            String publicKey,
            @DefaultValue("crm-res") String issuer,
            @DefaultValue("crm-res-api") String audience) {}
}

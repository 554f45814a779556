package com.crmres.kit.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
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
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
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

    private static final String RESTAURANT = "restaurant_id";
    private static final String ROLE = "role";

    private final HandlerExceptionResolver errors;

    BearerAutoConfiguration(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        this.errors = errors;
    }

    @Bean
    JwtDecoder jwtDecoder(Settings settings) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(BearerKey.of(settings.publicKey())))));
        // the decoder below checks the claims
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(validator(settings));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(Settings settings) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                token -> isOurs(token, settings)
                        ? OAuth2TokenValidatorResult.success()
                        : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token")));
    }

    private static boolean isOurs(Jwt token, Settings settings) {
        List<String> audience = token.getAudience();
        return token.getExpiresAt() != null
                && audience != null
                && audience.contains(settings.audience())
                && isUuid(token.getSubject())
                && isUuid(token.getClaimAsString(RESTAURANT))
                && token.getClaimAsString(ROLE) != null;
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

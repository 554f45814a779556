package com.crmres.kit.security;

import com.crmres.kit.start.StartRefused;
import com.crmres.model.account.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
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
 * Opens {@code /api/**} to callers with a bearer token of our issuer; for services that name its public keys. The
 * principal is a {@link Caller}, whose role is its authority.
 */
@AutoConfiguration(before = ServletWebSecurityAutoConfiguration.class, after = DataRedisAutoConfiguration.class)
@ConditionalOnClass(NimbusJwtDecoder.class)
@ConditionalOnProperty("crmres.jwt.public-key")
@EnableConfigurationProperties(BearerAutoConfiguration.Settings.class)
@EnableMethodSecurity
class BearerAutoConfiguration {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
    private static final String RESTAURANT = "restaurant_id";
    private static final String ROLE = "role";
    private static final String BRANCHES = "branch_ids";
    private static final String SESSION = "sid";
    private static final String GENERATION = "gen";
    private static final String KEY = "key";

    private final HandlerExceptionResolver errors;

    BearerAutoConfiguration(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        this.errors = errors;
    }

    /** The keys that tokens are verified with: the newest, and those before it until their last token has expired. */
    @Bean
    JWKSet tokenKeys(Settings settings) {
        return new JWKSet(settings.keys());
    }

    @Bean
    EndedSessions endedSessions(StringRedisTemplate redis, Clock clock) {
        return new EndedSessions(redis, clock);
    }

    @Bean
    JwtDecoder jwtDecoder(
            JWKSet tokenKeys, Settings settings, EndedSessions ended, Clock clock, ObjectProvider<OtherTokens> others) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(tokenKeys))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        OAuth2TokenValidator<Jwt> itself = validator(settings, clock);
        OAuth2TokenValidator<Jwt> session = claim(
                SESSION, token -> !ended.refuses(UUID.fromString(token.getClaimAsString(SESSION)), generation(token)));
        // Redis is asked about tokens only that are good in themselves
        decoder.setJwtValidator(token -> {
            OAuth2TokenValidatorResult result = itself.validate(token);
            return result.hasErrors() ? result : session.validate(token);
        });
        return token -> others.stream()
                .filter(other -> other.knows(token))
                .findFirst()
                .map(other -> other.read(token))
                .orElseGet(() -> decoder.decode(token));
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
                claim(SESSION, token -> isUuid(token.getClaimAsString(SESSION))),
                claim(ROLE, token -> isRole(token.getClaimAsString(ROLE))),
                claim(KEY, token -> !token.hasClaim(KEY) || isUuid(token.getClaimAsString(KEY))),
                claim(GENERATION, token -> !token.hasClaim(GENERATION) || token.getClaim(GENERATION) instanceof Long),
                claim(BRANCHES, BearerAutoConfiguration::namesBranches));
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

    private static int generation(Jwt token) {
        return token.getClaim(GENERATION) instanceof Number number ? number.intValue() : 0;
    }

    private static boolean isRole(@Nullable String code) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.code().equals(code));
    }

    /** An absent list must not be read as the empty one, which means all branches. */
    private static boolean namesBranches(Jwt token) {
        return token.getClaims().get(BRANCHES) instanceof List<?> branches
                && branches.stream().allMatch(branch -> branch instanceof String text && isUuid(text));
    }

    @Bean
    @Order(0)
    SecurityFilterChain publicDoors(HttpSecurity http, JwtDecoder decoder) throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .cors(Customizer.withDefaults())
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
        Role role = Role.valueOf(named(token, ROLE).toUpperCase(Locale.ROOT));
        Caller caller = new Caller(
                UUID.fromString(token.getSubject()),
                UUID.fromString(named(token, RESTAURANT)),
                role,
                Objects.requireNonNull(token.getClaimAsStringList(BRANCHES)).stream()
                        .map(UUID::fromString)
                        .toList(),
                UUID.fromString(named(token, SESSION)),
                generation(token),
                token.hasClaim(KEY) ? UUID.fromString(named(token, KEY)) : null);
        return UsernamePasswordAuthenticationToken.authenticated(
                caller, null, AuthorityUtils.createAuthorityList("ROLE_" + role.name()));
    }

    private static String named(Jwt token, String claim) {
        return Objects.requireNonNull(token.getClaimAsString(claim), "validated before");
    }

    /**
     * Whose tokens are believed.
     *
     * @param publicKey PEM texts of the issuer's EC P-256 keys one after the other, or the paths of files with them
     *     separated by commas
     */
    @ConfigurationProperties("crmres.jwt")
    record Settings(
            String publicKey,
            @DefaultValue("crm-res") String issuer,
            @DefaultValue("crm-res-api") String audience) {

        private static final Pattern PEM =
                Pattern.compile("-----BEGIN PUBLIC KEY-----(.+?)-----END PUBLIC KEY-----", Pattern.DOTALL);

        List<JWK> keys() {
            if (publicKey.isBlank()) {
                throw new StartRefused(
                        "The environment variable CRMRES_JWT_PUBLIC_KEY is not set; this service cannot tell its callers without it.");
            }
            try {
                List<JWK> keys = new ArrayList<>();
                Matcher pem = PEM.matcher(text());
                while (pem.find()) {
                    keys.add(key(pem.group(1)));
                }
                if (keys.isEmpty()) {
                    throw new IllegalArgumentException();
                }
                return keys;
            } catch (IOException | GeneralSecurityException | JOSEException | RuntimeException unusable) {
                throw new StartRefused(
                        "CRMRES_JWT_PUBLIC_KEY is neither the PEM text of EC P-256 public keys nor the paths of files with them.");
            }
        }

        private String text() throws IOException {
            if (publicKey.contains("-----BEGIN ")) {
                return publicKey;
            }
            StringBuilder texts = new StringBuilder();
            for (String path : publicKey.split(",", -1)) {
                texts.append(Files.readString(Path.of(path.strip())));
            }
            return texts.toString();
        }

        private static JWK key(String base64) throws GeneralSecurityException, JOSEException {
            byte[] der = Base64.getMimeDecoder().decode(base64.replace("\\n", ""));
            ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
            return new ECKey.Builder(Curve.P_256, key)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
        }
    }
}

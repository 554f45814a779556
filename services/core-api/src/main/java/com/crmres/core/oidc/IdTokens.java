package com.crmres.core.oidc;

import com.crmres.core.oidc.OidcSettings.Provider;
import com.nimbusds.jwt.JWTParser;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** Reads what other companies say of a person, and believes it only under their key, for us, and while it holds. */
@Component
class IdTokens {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final OidcSettings settings;
    private final Clock clock;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    IdTokens(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The claims of a token that is genuine and meant for us. */
    Jwt read(String token) {
        String issuer = issuerOf(token);
        Provider provider = settings.providers().stream()
                .filter(known -> known.issuer().equals(issuer))
                .findFirst()
                .orElseThrow(() -> new BadJwtException("No issuer of ours"));
        return decoders.computeIfAbsent(issuer, unused -> decoder(provider)).decode(token);
    }

    private static String issuerOf(String token) {
        try {
            String issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
            return issuer == null ? "" : issuer;
        } catch (ParseException | IllegalArgumentException malformed) {
            throw new BadJwtException("No token", malformed);
        }
    }

    private JwtDecoder decoder(Provider provider) {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(settings.timeout());
        requests.setReadTimeout(settings.timeout());
        RestTemplate http = new RestTemplate(requests);
        URI keys = provider.jwksUri();
        var builder = keys == null
                ? NimbusJwtDecoder.withIssuerLocation(provider.issuer())
                : NimbusJwtDecoder.withJwkSetUri(keys.toString());
        NimbusJwtDecoder decoder = builder.restOperations(http)
                .jwsAlgorithms(known -> {
                    known.clear();
                    known.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256));
                })
                .build();
        decoder.setJwtValidator(validator(provider));
        return decoder;
    }

    private OAuth2TokenValidator<Jwt> validator(Provider provider) {
        JwtTimestampValidator time = new JwtTimestampValidator(CLOCK_SKEW);
        time.setClock(clock);
        time.setAllowEmptyExpiryClaim(false);
        return JwtValidators.createDefaultWithValidators(
                time,
                new JwtIssuerValidator(provider.issuer()),
                claim("aud", token -> isForUs(token, provider.audiences())),
                claim(
                        "sub",
                        token -> token.getSubject() != null
                                && !token.getSubject().isBlank()),
                claim("email", token -> token.getClaim("email") instanceof String email && email.contains("@")),
                claim("email_verified", token -> provider.verifiesEveryEmail() || isVerified(token)));
    }

    private static boolean isForUs(Jwt token, List<String> audiences) {
        List<String> meant = Objects.requireNonNullElse(token.getAudience(), List.of());
        boolean ours = meant.stream().anyMatch(audiences::contains);
        // meant for others, too: then it has to have been asked for by us
        return ours
                && (meant.size() == 1
                        || audiences.contains(Objects.requireNonNullElse(token.getClaimAsString("azp"), "")));
    }

    /** Some write it as a text. */
    private static boolean isVerified(Jwt token) {
        return "true".equals(String.valueOf(token.<Object>getClaim("email_verified")));
    }

    private static OAuth2TokenValidator<Jwt> claim(String name, Predicate<Jwt> holds) {
        OAuth2Error wrong = new OAuth2Error("invalid_token", "The claim " + name + " is not as it has to be", null);
        return token ->
                holds.test(token) ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(wrong);
    }
}

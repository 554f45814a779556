package com.crmres.core.session;

import com.crmres.kit.id.Ids;
import com.crmres.model.account.Membership;
import com.crmres.model.account.Session;
import com.nimbusds.jose.jwk.ECKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Writes the tokens that people carry. */
@Component
class AccessTokens {

    private final JwtEncoder encoder;
    private final JwsHeader header;
    private final SessionSettings settings;
    private final Clock clock;
    private final Ids ids;

    AccessTokens(JwtEncoder encoder, ECKey key, SessionSettings settings, Clock clock, Ids ids) {
        this.encoder = encoder;
        this.header = JwsHeader.with(SignatureAlgorithm.ES256)
                .keyId(key.getKeyID())
                .type("JWT")
                .build();
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    TokenResponse grant(Membership membership, Session session, String refreshToken) {
        Instant now = clock.instant();
        return new TokenResponse(
                accessToken(membership, session.id(), now),
                "Bearer",
                settings.tokenLife().toSeconds(),
                refreshToken,
                Duration.between(now, session.livesUntil(settings.idleLife())).toSeconds(),
                session.id());
    }

    private String accessToken(Membership membership, UUID sessionId, Instant now) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .id(ids.next().toString())
                .issuer(settings.issuer())
                .audience(List.of(settings.audience()))
                .subject(membership.userId().toString())
                .issuedAt(now)
                .expiresAt(now.plus(settings.tokenLife()))
                .claim("restaurant_id", membership.restaurantId().toString())
                .claim("role", membership.role().code())
                .claim(
                        "branch_ids",
                        membership.branchIds().stream().map(UUID::toString).toList())
                .claim("sid", sessionId.toString())
                .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}

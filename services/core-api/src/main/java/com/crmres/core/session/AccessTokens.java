package com.crmres.core.session;

import com.crmres.kit.id.Ids;
import com.crmres.model.account.ApiKey;
import com.crmres.model.account.Membership;
import com.crmres.model.account.Role;
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
public class AccessTokens {

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
                accessToken(membership, session, now),
                "Bearer",
                settings.tokenLife().toSeconds(),
                refreshToken,
                Duration.between(now, session.livesUntil(settings.idleLife())).toSeconds(),
                session.id());
    }

    /** For a program, with which it reaches all services; ends with its key. */
    public String forKey(ApiKey key, Instant until) {
        return signed(claims(key.createdBy(), key.restaurantId(), key.role(), key.branchIds())
                .issuedAt(clock.instant())
                .expiresAt(until)
                .claim("sid", key.id().toString())
                .claim("key", key.id().toString())
                .build());
    }

    /** When a token that is given now expires. */
    public Instant expiry() {
        return clock.instant().plus(settings.tokenLife());
    }

    private String accessToken(Membership membership, Session session, Instant now) {
        return signed(claims(membership.userId(), membership.restaurantId(), membership.role(), membership.branchIds())
                .issuedAt(now)
                .expiresAt(now.plus(settings.tokenLife()))
                .claim("sid", session.id().toString())
                .claim("gen", (long) session.generation())
                .build());
    }

    private JwtClaimsSet.Builder claims(UUID userId, UUID restaurantId, Role role, List<UUID> branchIds) {
        return JwtClaimsSet.builder()
                .id(ids.next().toString())
                .issuer(settings.issuer())
                .audience(List.of(settings.audience()))
                .subject(userId.toString())
                .claim("restaurant_id", restaurantId.toString())
                .claim("role", role.code())
                .claim("branch_ids", branchIds.stream().map(UUID::toString).toList());
    }

    private String signed(JwtClaimsSet claims) {
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}

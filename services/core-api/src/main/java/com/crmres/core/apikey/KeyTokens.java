package com.crmres.core.apikey;

import com.crmres.core.session.AccessTokens;
import com.crmres.kit.security.OtherTokens;
import com.crmres.model.account.ApiKey;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Believes a key that comes in place of an access token; looked up each time, so an ended one is refused at once. */
@Component
class KeyTokens implements OtherTokens {

    private final KeyRing ring;
    private final AccessTokens tokens;

    KeyTokens(KeyRing ring, AccessTokens tokens) {
        this.ring = ring;
        this.tokens = tokens;
    }

    @Override
    public boolean knows(String token) {
        return token.startsWith(KeySecrets.PREFIX);
    }

    @Override
    public Jwt read(String token) {
        ApiKey key = ring.find(token).orElseThrow(() -> new BadJwtException("No key of ours"));
        return Jwt.withTokenValue(token)
                .header("typ", "key")
                .subject(key.createdBy().toString())
                .claim("restaurant_id", key.restaurantId().toString())
                .claim("role", key.role().code())
                .claim(
                        "branch_ids",
                        key.branchIds().stream().map(UUID::toString).toList())
                .claim("sid", key.id().toString())
                .claim("key", key.id().toString())
                .build();
    }

    /** An access token, and when it expires. */
    Granted grant(ApiKey key) {
        Instant usual = tokens.expiry();
        Instant end = key.expiresAt();
        Instant until = end != null && end.isBefore(usual) ? end : usual;
        return new Granted(tokens.forKey(key, until), until);
    }

    record Granted(String token, Instant until) {}
}

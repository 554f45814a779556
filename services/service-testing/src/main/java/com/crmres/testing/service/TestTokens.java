package com.crmres.testing.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Tokens as the issuer writes them, from a key of this JVM. */
public final class TestTokens {

    private static final ECKey KEY = generate();

    private TestTokens() {}

    public static String publicKey() {
        try {
            String base64 =
                    Base64.getMimeEncoder().encodeToString(KEY.toECPublicKey().getEncoded());
            return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of somebody who works in all branches. */
    public static String of(UUID restaurantId, String role) {
        return of(restaurantId, UUID.randomUUID(), role);
    }

    /** Of this user, who works in these branches; none means all. */
    public static String of(UUID restaurantId, UUID userId, String role, UUID... branchIds) {
        List<String> branches = Arrays.stream(branchIds).map(UUID::toString).toList();
        return with(
                restaurantId,
                role,
                KEY,
                claims -> claims.subject(userId.toString()).claim("branch_ids", branches));
    }

    public static String changed(UUID restaurantId, UnaryOperator<JWTClaimsSet.Builder> change) {
        return with(restaurantId, "owner", KEY, change);
    }

    public static String bySomeoneElse(UUID restaurantId) {
        return with(restaurantId, "owner", generate(), claims -> claims);
    }

    private static String with(UUID restaurantId, String role, ECKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer("crm-res")
                .audience("crm-res-api")
                .subject(UUID.randomUUID().toString())
                .claim("restaurant_id", restaurantId.toString())
                .claim("role", role)
                .claim("branch_ids", List.of())
                .claim("sid", UUID.randomUUID().toString())
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(10))));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).build(),
                change.apply(claims).build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package com.crmres.testing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens as attackers would like them to be believed, and one as the issuer writes it. */
public final class ForgedTokens {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeyPair ours;
    private final KeyPair theirs = pair();
    private final UUID restaurantId;

    public ForgedTokens(KeyPair ours, UUID restaurantId) {
        this.ours = ours;
        this.restaurantId = restaurantId;
    }

    public static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String publicPem(KeyPair pair) {
        String body = Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    /** What has to be accepted, so that refusals mean something. */
    public String genuine() {
        return genuine(UUID.randomUUID());
    }

    public String genuine(UUID sessionId) {
        return signed(header("ES256"), with("sid", sessionId.toString()), ours);
    }

    /** None of these may be accepted, by the name of the attack. */
    public Map<String, String> all() {
        Map<String, String> forged = new LinkedHashMap<>();
        forged.putAll(withoutAKey());
        forged.putAll(withTheirKey());
        forged.putAll(withThePublicKey());
        forged.putAll(changed());
        forged.putAll(genuineButWrong());
        return forged;
    }

    private Map<String, String> withoutAKey() {
        Map<String, String> forged = new LinkedHashMap<>();
        for (String none : List.of("none", "None", "NONE", "nOnE")) {
            forged.put("algorithm " + none, part(header(none)) + "." + part(claims()) + ".");
        }
        String signature = genuine().substring(genuine().lastIndexOf('.') + 1);
        forged.put("algorithm none with a signature", part(header("none")) + "." + part(claims()) + "." + signature);
        forged.put("no algorithm", part(Map.of("typ", "JWT")) + "." + part(claims()) + "." + signature);
        forged.put("a signature of zeros", part(header("ES256")) + "." + part(claims()) + "." + text(new byte[64]));
        forged.put("not a token", "a.b.c");
        return forged;
    }

    private Map<String, String> withTheirKey() {
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("signed by somebody else", signed(header("ES256"), claims(), theirs));
        forged.put(
                "signed by somebody else under our key id",
                signed(header("ES256", "kid", kid(ours)), claims(), theirs));
        forged.put("their key in the header", signed(header("ES256", "jwk", jwk(theirs)), claims(), theirs));
        forged.put(
                "their key in the header under our key id",
                signed(header("ES256", "jwk", jwk(theirs), "kid", kid(ours)), claims(), theirs));
        forged.put(
                "their key at an address", signed(header("ES256", "jku", "https://evil.example/k"), claims(), theirs));
        forged.put(
                "their chain at an address",
                signed(header("ES256", "x5u", "https://evil.example/c"), claims(), theirs));
        for (String kid : List.of("../../../../dev/null", "' or '1'='1", "file:///dev/null", "", "\u0000")) {
            forged.put("key id " + kid, signed(header("ES256", "kid", kid), claims(), theirs));
            forged.put("key id " + kid + " and an empty secret", hmac(header("HS256", "kid", kid), new byte[] {0}));
        }
        return forged;
    }

    private Map<String, String> withThePublicKey() {
        Map<String, String> forged = new LinkedHashMap<>();
        byte[] pem = publicPem(ours).getBytes(StandardCharsets.UTF_8);
        forged.put("HS256 with the public key's PEM", hmac(header("HS256"), pem));
        forged.put(
                "HS256 with the public key's DER",
                hmac(header("HS256"), ours.getPublic().getEncoded()));
        forged.put("HS256 with the public JWK", hmac(header("HS256"), JSON.writeValueAsBytes(jwk(ours))));
        forged.put("HS256 under our key id", hmac(header("HS256", "kid", kid(ours)), pem));
        return forged;
    }

    private Map<String, String> changed() {
        String[] parts = genuine().split("\\.", -1);
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("other claims", parts[0] + "." + part(with("role", "owner")) + "." + parts[2]);
        forged.put("another header", part(header("ES256", "x", "y")) + "." + parts[1] + "." + parts[2]);
        forged.put("no signature", parts[0] + "." + parts[1] + ".");
        forged.put("half a token", parts[0] + "." + parts[1]);
        forged.put("half a signature", parts[0] + "." + parts[1] + "." + parts[2].substring(0, 40));
        forged.put("a signature in DER", parts[0] + "." + parts[1] + "." + text(der(parts[0] + "." + parts[1])));
        forged.put("another algorithm named", part(header("ES384")) + "." + parts[1] + "." + parts[2]);
        return forged;
    }

    private Map<String, String> genuineButWrong() {
        long now = Instant.now().getEpochSecond();
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("expired", ours("exp", now - 6));
        forged.put("expired long ago", ours("exp", now - 86_400));
        forged.put("without an end", ours("exp", null));
        forged.put("not yet good", ours("nbf", now + 300));
        forged.put("foreign issuer", ours("iss", "https://evil.example"));
        forged.put("without an issuer", ours("iss", null));
        forged.put("foreign audience", ours("aud", "another-api"));
        forged.put("without an audience", ours("aud", null));
        forged.put("without a subject", ours("sub", null));
        forged.put("a subject that is nobody", ours("sub", "admin"));
        forged.put("without a restaurant", ours("restaurant_id", null));
        forged.put("an invented role", ours("role", "emperor"));
        forged.put("a role spelled otherwise", ours("role", "OWNER"));
        forged.put("without a role", ours("role", null));
        forged.put("without branches", ours("branch_ids", null));
        forged.put("branches that are none", ours("branch_ids", List.of("all")));
        forged.put("branches as a text", ours("branch_ids", ""));
        forged.put("without a session", ours("sid", null));
        forged.put("a session that is none", ours("sid", "1"));
        forged.put(
                "a header that must be understood",
                signed(header("ES256", "crit", List.of("x"), "x", 1), claims(), ours));
        return forged;
    }

    private String ours(String claim, @Nullable Object value) {
        return signed(header("ES256"), with(claim, value), ours);
    }

    private Map<String, @Nullable Object> claims() {
        return with("jti", UUID.randomUUID().toString());
    }

    private Map<String, @Nullable Object> with(String claim, @Nullable Object value) {
        long now = Instant.now().getEpochSecond();
        Map<String, @Nullable Object> claims = new TreeMap<>();
        claims.put("iss", "crm-res");
        claims.put("aud", "crm-res-api");
        claims.put("sub", UUID.randomUUID().toString());
        claims.put("iat", now);
        claims.put("exp", now + 300);
        claims.put("restaurant_id", restaurantId.toString());
        claims.put("role", "viewer");
        claims.put("branch_ids", List.of());
        claims.put("sid", UUID.randomUUID().toString());
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return claims;
    }

    private static Map<String, Object> header(String algorithm, Object... more) {
        Map<String, Object> header = new LinkedHashMap<>(Map.of("alg", algorithm, "typ", "JWT"));
        for (int i = 0; i < more.length; i += 2) {
            header.put((String) more[i], more[i + 1]);
        }
        return header;
    }

    private static String signed(Map<String, Object> header, Map<String, @Nullable Object> claims, KeyPair pair) {
        String content = part(header) + "." + part(claims);
        return content + "." + text(sign("SHA256withECDSAinP1363Format", content, pair));
    }

    private byte[] der(String content) {
        return sign("SHA256withECDSA", content, ours);
    }

    private static byte[] sign(String algorithm, String content, KeyPair pair) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String hmac(Map<String, Object> header, byte[] secret) {
        try {
            String content = part(header) + "." + part(claims());
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return content + "." + text(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String kid(KeyPair pair) {
        try {
            byte[] json = JSON.writeValueAsBytes(new TreeMap<>(jwk(pair)));
            return text(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> jwk(KeyPair pair) {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return Map.of(
                "kty", "EC", "crv", "P-256", "x", coordinate(point.getAffineX()), "y", coordinate(point.getAffineY()));
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return text(padded);
    }

    private static String part(Map<String, ?> json) {
        return text(JSON.writeValueAsBytes(json));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

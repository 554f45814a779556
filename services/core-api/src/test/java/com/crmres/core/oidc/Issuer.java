package com.crmres.core.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Consumer;

/** A company that people sign in with, as it answers over HTTP, and tokens as it and others would write them. */
public final class Issuer {

    static final String AUDIENCE = "crm-res-at-issuer";

    /** One that never answers. */
    static final String AWAY = "http://127.0.0.1:1/away";

    private static final Issuer OF_THESE_TESTS = new Issuer();

    private final HttpServer http;
    private final RSAKey key = key();
    private final RSAKey another = key();

    private Issuer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        answer("/.well-known/openid-configuration", """
                {"issuer": "%s", "jwks_uri": "%s/keys", "subject_types_supported": ["public"]}""".formatted(url(), url()));
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    static Issuer ofTheseTests() {
        return OF_THESE_TESTS;
    }

    /** Lets every context of a run know it. */
    public static void publish() {
        provider(0, "Test", OF_THESE_TESTS.url(), AUDIENCE + ", crm-res-on-phones");
        provider(1, "Away", AWAY, AUDIENCE);
    }

    private static void provider(int number, String name, String issuer, String audience) {
        String prefix = "crmres.oidc.providers[" + number + "].";
        System.setProperty(prefix + "name", name);
        System.setProperty(prefix + "issuer", issuer);
        System.setProperty(prefix + "audience", audience);
    }

    /** As it vouches for somebody; the changes make it wrong. */
    String token(String email, String subject, Consumer<JWTClaimsSet.Builder> changes) {
        return signed(claims(email, subject, changes), key);
    }

    String signedByAnother(String email) {
        return signed(claims(email, "1", unchanged -> {}), another);
    }

    String unsigned(String email) {
        return new PlainJWT(claims(email, "1", unchanged -> {})).serialize();
    }

    /** With the public key as if it were a shared secret. */
    String hmac(String email) {
        try {
            byte[] secret = key.toRSAPublicKey().getEncoded();
            return sign(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()),
                    claims(email, "1", unchanged -> {}),
                    new MACSigner(secret));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JWTClaimsSet claims(String email, String subject, Consumer<JWTClaimsSet.Builder> changes) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .audience(AUDIENCE)
                .subject(subject)
                .claim("email", email)
                .claim("email_verified", true)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        changes.accept(claims);
        return claims.build();
    }

    private String signed(JWTClaimsSet claims, RSAKey with) {
        try {
            // under the id of the known key, whoever signs
            return sign(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()), claims, new RSASSASigner(with));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sign(JWSHeader.Builder header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header.build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private void answer(String path, String json) {
        http.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

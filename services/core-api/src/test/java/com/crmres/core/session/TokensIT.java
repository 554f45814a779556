package com.crmres.core.session;

import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static com.crmres.core.DemoRestaurants.KEYS;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.core.TestKeys;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Only a living token of ours, signed by our key with our algorithm, opens the API. */
@CoreApiTest
class TokensIT {

    private static final String LIST = "/api/v1/conversations";

    @Autowired
    private Api api;

    @Test
    void acceptsWhatItIssuedAndPublishesTheKeyThatProvesIt() throws Exception {
        String token = api.tokenOf(OWNER);
        SignedJWT parsed = SignedJWT.parse(token);
        JWKSet published =
                JWKSet.parse(api.getAsNobody("/.well-known/jwks.json").text());

        assertThat(parsed.verify(new ECDSAVerifier(
                        published.getKeyByKeyId(parsed.getHeader().getKeyID()).toECKey())))
                .isTrue();
        assertThat(published.containsNonPublicKeys()).isFalse();
        assertThat(parsed.getJWTClaimsSet().getStringClaim("restaurant_id")).isEqualTo(NAJD_GRILL.toString());
        assertThat(parsed.getJWTClaimsSet().getStringClaim("role")).isEqualTo("owner");
        assertThat(parsed.getJWTClaimsSet().getStringListClaim("branch_ids")).isEmpty();
        assertThat(api.get(LIST, token).status()).isEqualTo(200);
    }

    @Test
    void acceptsAnEquallyMadeToken() throws JOSEException {
        assertThat(statusWith(signed(claims().build(), KEYS))).isEqualTo(200);
    }

    @Test
    void refusesNoTokenAndNonsense() {
        Api.Answer answer = api.getAsNobody(LIST);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("unauthorized");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(statusWith("nonsense")).isEqualTo(401);
        assertThat(statusWith("a.b.c")).isEqualTo(401);
        assertThat(api.getAsNobody(LIST, "Authorization", "Basic b3duZXI6cGFzcw==")
                        .status())
                .isEqualTo(401);
        assertThat(api.getAsNobody(LIST + "?access_token=" + api.tokenOf(OWNER)).status())
                .isEqualTo(401);
    }

    @Test
    void refusesAnotherSignatureAnotherAlgorithmOrNone() throws JOSEException {
        String genuine = api.tokenOf(OWNER);
        byte[] publicKey = KEYS.publicKey().getEncoded();

        assertThat(statusWith(signed(claims().build(), TestKeys.generate()))).isEqualTo(401);
        assertThat(statusWith(new PlainJWT(claims().build()).serialize())).isEqualTo(401);
        assertThat(statusWith(sign(claims().build(), JWSAlgorithm.HS256, new MACSigner(publicKey))))
                .isEqualTo(401);
        assertThat(statusWith(genuine.substring(0, genuine.lastIndexOf('.') + 1)))
                .isEqualTo(401);
        assertThat(statusWith(withOtherClaims(genuine))).isEqualTo(401);
    }

    @Test
    void refusesWhatIsExpiredForeignOrForOthers() throws JOSEException {
        Date past = Date.from(Instant.now().minusSeconds(10));

        assertThat(statusWith(signed(claims().expirationTime(past).build(), KEYS)))
                .isEqualTo(401);
        assertThat(statusWith(signed(claims().expirationTime(null).build(), KEYS)))
                .isEqualTo(401);
        assertThat(statusWith(signed(claims().issuer("somebody-else").build(), KEYS)))
                .isEqualTo(401);
        assertThat(statusWith(signed(claims().audience("another-api").build(), KEYS)))
                .isEqualTo(401);
        assertThat(statusWith(signed(claims().audience((String) null).build(), KEYS)))
                .isEqualTo(401);
    }

    @Test
    void refusesATokenThatDoesNotNameItsHolder() throws JOSEException {
        assertThat(statusWith(signed(claims().subject("me").build(), KEYS))).isEqualTo(401);
        assertThat(statusWith(signed(claims().claim("restaurant_id", null).build(), KEYS)))
                .isEqualTo(401);
        assertThat(statusWith(signed(claims().claim("role", "emperor").build(), KEYS)))
                .isEqualTo(401);
        assertThat(statusWith(signed(claims().claim("branch_ids", null).build(), KEYS)))
                .isEqualTo(401);
    }

    private int statusWith(String token) {
        return api.get(LIST, token).status();
    }

    private static String withOtherClaims(String genuine) {
        String[] parts = genuine.split("\\.");
        JWTClaimsSet others =
                claims().claim("restaurant_id", BAHR_SEAFOOD.toString()).build();
        return parts[0] + "." + new PlainJWT(others).serialize().split("\\.")[1] + "." + parts[2];
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("crm-res")
                .audience("crm-res-api")
                .subject(UUID.randomUUID().toString())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("restaurant_id", NAJD_GRILL.toString())
                .claim("role", "viewer")
                .claim("branch_ids", List.of())
                .claim("sid", UUID.randomUUID().toString());
    }

    private static String signed(JWTClaimsSet claims, TestKeys keys) throws JOSEException {
        return sign(claims, JWSAlgorithm.ES256, new ECDSASigner(keys.privateKey()));
    }

    private static String sign(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).build(), claims);
        token.sign(signer);
        return token.serialize();
    }
}

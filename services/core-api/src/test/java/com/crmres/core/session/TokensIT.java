package com.crmres.core.session;

import static com.crmres.core.DemoRestaurants.KEYS;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.testing.ForgedTokens;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Only a living token of ours, signed by our key with our algorithm, opens the API. */
@CoreApiTest
class TokensIT {

    private static final String LIST = "/api/v1/conversations";
    private static final ForgedTokens TOKENS = new ForgedTokens(KEYS.pair(), NAJD_GRILL);

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
    void acceptsAnEquallyMadeToken() {
        assertThat(statusWith(TOKENS.genuine())).isEqualTo(200);
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void refusesEveryForgery(String attack, String token) {
        assertThat(statusWith(token)).as(attack).isEqualTo(401);
    }

    static Stream<Arguments> forgeries() {
        return TOKENS.all().entrySet().stream().map(forged -> Arguments.of(forged.getKey(), forged.getValue()));
    }

    private int statusWith(String token) {
        return api.get(LIST, token).status();
    }
}

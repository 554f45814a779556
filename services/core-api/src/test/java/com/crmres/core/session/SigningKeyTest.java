package com.crmres.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.core.TestKeys;
import com.crmres.kit.start.StartRefused;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    private final TestKeys keys = TestKeys.generate();

    @TempDir
    private Path directory;

    @Test
    void isReadFromTextOrFromAFile() throws Exception {
        Path file = Files.writeString(directory.resolve("jwt-private.pem"), keys.privatePem());

        ECKey fromText = SigningKey.read(keys.privatePem(), accepted(keys));
        ECKey fromFile = SigningKey.read(file.toString(), accepted(keys));

        assertThat(fromFile).isEqualTo(fromText);
        assertThat(fromText.toECPrivateKey()).isEqualTo(keys.privateKey());
        assertThat(fromText.getKeyID()).isEqualTo(fromText.computeThumbprint().toString());
    }

    @Test
    void isRefusedInOneSentenceWhenUnusable() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.pem"));

        for (String unusable : new String[] {"", "nowhere.pem", empty.toString(), keys.publicPem()}) {
            assertThatThrownBy(() -> SigningKey.read(unusable, accepted(keys)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("CRMRES_JWT_PRIVATE_KEY");
        }
    }

    @Test
    void isRefusedWhenItsHalvesDoNotBelongTogether() {
        assertThatThrownBy(() -> SigningKey.read(keys.privatePem(), accepted(TestKeys.generate())))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void isFoundAmongSeveralThatAreAccepted() {
        TestKeys older = TestKeys.generate();

        ECKey key = SigningKey.read(keys.privatePem(), accepted(older, keys));

        assertThat(key.getKeyID()).isEqualTo(jwk(keys).getKeyID());
    }

    private static JWKSet accepted(TestKeys... pairs) {
        return new JWKSet(Arrays.stream(pairs).<JWK>map(SigningKeyTest::jwk).toList());
    }

    private static ECKey jwk(TestKeys pair) {
        try {
            return new ECKey.Builder(Curve.P_256, pair.publicKey())
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package com.crmres.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.core.TestKeys;
import com.crmres.kit.start.StartRefused;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    private final TestKeys keys = TestKeys.generate();

    @TempDir
    private Path directory;

    @Test
    void isReadFromTextOrFromAFile() throws Exception {
        Path file = Files.writeString(directory.resolve("jwt-private.pem"), keys.privatePem());

        ECKey fromText = SigningKey.read(keys.privatePem(), keys.publicPem());
        ECKey fromFile = SigningKey.read(file.toString(), keys.publicPem());

        assertThat(fromFile).isEqualTo(fromText);
        assertThat(fromText.toECPrivateKey()).isEqualTo(keys.privateKey());
        assertThat(fromText.getKeyID()).isEqualTo(fromText.computeThumbprint().toString());
    }

    @Test
    void isRefusedInOneSentenceWhenUnusable() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.pem"));

        for (String unusable : new String[] {"", "nowhere.pem", empty.toString(), keys.publicPem()}) {
            assertThatThrownBy(() -> SigningKey.read(unusable, keys.publicPem()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("CRMRES_JWT_PRIVATE_KEY");
        }
    }

    @Test
    void isRefusedWhenItsHalvesDoNotBelongTogether() {
        assertThatThrownBy(() ->
                        SigningKey.read(keys.privatePem(), TestKeys.generate().publicPem()))
                .isInstanceOf(StartRefused.class);
    }
}

package com.crmres.whatsapp.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.whatsapp.testing.TestSignatures;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class SignaturesTest {

    private static final byte[] BODY = "{\"text\":\"\\u0645\\/\"}".getBytes(UTF_8);

    @Test
    void acceptsTheNewAndTheOldSecret() {
        assertThat(of(TestSignatures.SECRET, "another").isAuthentic(TestSignatures.of(BODY), BODY))
                .isTrue();
        assertThat(of("another", TestSignatures.SECRET).isAuthentic(TestSignatures.of(BODY), BODY))
                .isTrue();
        assertThat(of("another").isAuthentic(TestSignatures.of(BODY), BODY)).isFalse();
    }

    @Test
    void acceptsNothingWithoutASecret() {
        assertThat(of("").isAuthentic(TestSignatures.of(BODY), BODY)).isFalse();
    }

    @Test
    void refusesEveryChangedBitOfBodyAndSignature() {
        Signatures signatures = of(TestSignatures.SECRET);
        String signature = TestSignatures.of(BODY);
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            byte[] body = BODY.clone();
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(signatures.isAuthentic(signature, body)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha256=abc",
                "sha1=c084804777bb83271956726697f7f916f5330464175fb38c3256db7fa8973abd",
                "sha256=C084804777BB83271956726697F7F916F5330464175FB38C3256DB7FA8973ABD",
                "sha256=c084804777bb83271956726697f7f916f5330464175fb38c3256db7fa8973abd,sha256=00",
                "sha256=٠٠84804777bb83271956726697f7f916f5330464175fb38c3256db7fa8973abd"
            })
    void takesOnlyMetasForm(String header) {
        assertThat(Signatures.isWellFormed(header)).isFalse();
    }

    private static Signatures of(String... secrets) {
        return new Signatures(new WebhookSettings(
                List.of(secrets), "", DataSize.ofMegabytes(3), DataSize.ofMegabytes(64), Duration.ofSeconds(2)));
    }
}

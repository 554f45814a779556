package com.crmres.whatsapp.credential.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.whatsapp.credential.seal.Envelope.Sealed;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

class KmsKeysTest {

    private static final String KEY = "alias/crm-res-credentials";
    private static final String TOKEN = "EAAG-token-of-najd-grill";
    private static final String OWNER = "najd-grill/5001";
    private static final String LOCAL = "a local key of at least thirty-two characters";

    private KmsStub stub;
    private KmsClient client;

    @BeforeEach
    void start() throws IOException {
        stub = new KmsStub();
        client = client(stub.url());
    }

    private static KmsClient client(URI address) {
        return KmsClient.builder()
                .endpointOverride(address)
                .region(Region.ME_SOUTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        stub.close();
    }

    @Test
    void closesAndOpensInKms() {
        Envelope envelope = new Envelope(new KmsKeys(client, KEY));
        Sealed sealed = envelope.close(TOKEN, OWNER);

        assertThat(sealed.keyId()).isEqualTo("kms:" + KEY);
        assertThat(envelope.open(sealed, OWNER)).isEqualTo(TOKEN);
        assertThat(stub.asked()).containsExactly("TrentService.GenerateDataKey", "TrentService.Decrypt");
    }

    @Test
    void isRefusedByKmsForAnotherOwner() {
        Envelope envelope = new Envelope(new KmsKeys(client, KEY));
        Sealed sealed = envelope.close(TOKEN, OWNER);

        assertThatThrownBy(() -> envelope.open(sealed, "bahr-seafood/5001")).isInstanceOf(SealBroken.class);
    }

    @Test
    void movesOverWhatTheLocalKeyClosed() {
        Sealed local = new Envelope(new LocalKeys(LOCAL)).close(TOKEN, OWNER);
        Envelope moving = new Envelope(new MovingKeys(new KmsKeys(client, KEY), new LocalKeys(LOCAL)));

        assertThat(moving.open(local, OWNER)).isEqualTo(TOKEN);
        assertThat(moving.isOld(local)).isTrue();
        assertThat(moving.isOld(moving.close(TOKEN, OWNER))).isFalse();
    }

    @Test
    void saysSoWhenKmsIsAway() {
        stub.close();

        assertThatThrownBy(() -> new Envelope(new KmsKeys(client, KEY)).close(TOKEN, OWNER))
                .isInstanceOf(SealBroken.class);
    }
}

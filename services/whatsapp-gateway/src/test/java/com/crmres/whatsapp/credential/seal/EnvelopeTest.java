package com.crmres.whatsapp.credential.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.kit.start.StartRefused;
import com.crmres.whatsapp.credential.seal.Envelope.Sealed;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final String FIRST = "a first key of at least thirty-two characters";
    private static final String SECOND = "a second key of at least thirty-two characters";
    private static final String TOKEN = "EAAG-token-of-najd-grill";
    private static final String OWNER = "najd-grill/5001";

    @Test
    void opensForItsOwnerOnly() {
        Envelope envelope = new Envelope(new LocalKeys(FIRST));
        Sealed sealed = envelope.close(TOKEN, OWNER);

        assertThat(envelope.open(sealed, OWNER)).isEqualTo(TOKEN);
        assertThatThrownBy(() -> envelope.open(sealed, "bahr-seafood/5001")).isInstanceOf(SealBroken.class);
        assertThat(new String(sealed.letter(), StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN);
    }

    @Test
    void looksDifferentEachTime() {
        Envelope envelope = new Envelope(new LocalKeys(FIRST));

        assertThat(envelope.close(TOKEN, OWNER).letter())
                .isNotEqualTo(envelope.close(TOKEN, OWNER).letter());
    }

    @Test
    void opensWithAnOlderKeyAndSaysThatItIsOld() {
        Sealed sealed = new Envelope(new LocalKeys(FIRST)).close(TOKEN, OWNER);
        Envelope later = new Envelope(new LocalKeys(SECOND + "," + FIRST));

        assertThat(later.open(sealed, OWNER)).isEqualTo(TOKEN);
        assertThat(later.isOld(sealed)).isTrue();
        assertThat(later.isOld(later.close(TOKEN, OWNER))).isFalse();
        assertThatThrownBy(() -> new Envelope(new LocalKeys(SECOND)).open(sealed, OWNER))
                .isInstanceOf(SealBroken.class)
                .hasMessageNotContaining(FIRST);
    }

    @Test
    void opensNothingThatWasTouched() {
        Envelope envelope = new Envelope(new LocalKeys(FIRST));
        Sealed sealed = envelope.close(TOKEN, OWNER);
        for (int at = 0; at < sealed.letter().length; at++) {
            byte[] touched = sealed.letter().clone();
            touched[at] ^= 1;
            Sealed changed = new Sealed(touched, sealed.keyId());
            assertThatThrownBy(() -> envelope.open(changed, OWNER)).isInstanceOf(SealBroken.class);
        }
        assertThatThrownBy(() -> envelope.open(new Sealed(new byte[] {1, 0}, sealed.keyId()), OWNER))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesShortKeys() {
        assertThatThrownBy(() -> new LocalKeys("short")).isInstanceOf(StartRefused.class);
    }
}

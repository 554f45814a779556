package com.crmres.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.kit.start.StartRefused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Links and sealed secrets hold only with the installation's key. */
class SecretsTest {

    private static final String ONE = "the-first-key-of-this-installation";
    private static final String TWO = "the-second-key-of-this-installation";
    private static final UUID ID = UUID.randomUUID();

    @Test
    void readsItsOwnLinksOnly() {
        LinkTokens links = new LinkTokens(keys(ONE));
        String token = links.of(LinkKind.INVITATION, ID, 3);

        assertThat(links.read(LinkKind.INVITATION, token)).hasValue(new LinkTokens.Link(ID, 3));
        assertThat(links.read(LinkKind.PASSWORD_RESET, token)).isEmpty();
        assertThat(links.read(LinkKind.INVITATION, token.substring(1))).isEmpty();
        assertThat(links.read(LinkKind.INVITATION, flipped(token))).isEmpty();
        assertThat(links.read(LinkKind.INVITATION, "no token")).isEmpty();
        assertThat(new LinkTokens(keys(TWO)).read(LinkKind.INVITATION, token)).isEmpty();
    }

    @Test
    void opensWhatAnEarlierKeyClosed() {
        byte[] secret = "secret".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = new Sealing(keys(ONE)).seal(secret, "sultan");
        Sealing after = new Sealing(keys(TWO + "," + ONE));

        assertThat(after.open(sealed, "sultan")).isEqualTo(secret);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThatThrownBy(() -> after.open(sealed, "somebody else")).isInstanceOf(IllegalStateException.class);
        assertThat(new LinkTokens(keys(TWO + "," + ONE))
                        .read(LinkKind.INVITATION, new LinkTokens(keys(ONE)).of(LinkKind.INVITATION, ID, 0)))
                .isPresent();
    }

    @Test
    void doesNotStartWithAKeyThatCanBeGuessed() {
        assertThatThrownBy(() -> keys("short"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("CRMRES_ACCOUNT_KEY");
        assertThatThrownBy(() -> keys(ONE + ",")).isInstanceOf(StartRefused.class);
    }

    private static String flipped(String token) {
        char last = token.charAt(10);
        return token.substring(0, 10) + (last == 'A' ? 'B' : 'A') + token.substring(11);
    }

    private static AccountKeys keys(String text) {
        return new AccountKeys(new AccountSettings(text, Duration.ZERO, Duration.ZERO, 1, 1, 1));
    }
}

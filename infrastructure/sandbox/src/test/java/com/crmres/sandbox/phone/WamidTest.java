package com.crmres.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class WamidTest {

    @Test
    void hasTheBytesOfAnOutgoingId() {
        byte[] bytes = Base64.getDecoder().decode(Wamid.outgoing("966501234567").substring("wamid.".length()));

        assertThat(bytes).startsWith(0x1c, 0x18, 12).hasSize(3 + 12 + 4 + 2 + 18 + 1);
        assertThat(new String(bytes, 3, 12, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("966501234567");
        assertThat(bytes[15 + 3]).isEqualTo((byte) 0x11);
        assertThat(bytes[bytes.length - 1]).isZero();
    }

    @Test
    void tellsIncomingIdsFromOutgoingOnes() {
        byte[] bytes = Base64.getDecoder().decode(Wamid.incoming("966501234567").substring("wamid.".length()));

        assertThat(bytes[15 + 3]).isEqualTo((byte) 0x12);
        assertThat(bytes[15 + 5]).isEqualTo((byte) 20);
    }

    @Test
    void neverRepeats() {
        assertThat(Wamid.outgoing("966501234567")).isNotEqualTo(Wamid.outgoing("966501234567"));
    }
}

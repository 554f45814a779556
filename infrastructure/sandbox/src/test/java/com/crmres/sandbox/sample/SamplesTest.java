package com.crmres.sandbox.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void drawsAPictureThatCanBeRead() throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(Samples.of("image").bytes()));

        assertThat(image.getWidth()).isEqualTo(320);
    }

    @Test
    void checksumsItsOggPages() {
        byte[] file = Samples.of("audio").bytes();

        // the CRC of a page with its own CRC in place of zeros leaves the polynomial's remainder, so it is taken out
        // first
        ByteBuffer page = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int told = page.getInt(22);
        byte[] first = Arrays.copyOf(file, 28 + 19);
        Arrays.fill(first, 22, 26, (byte) 0);
        assertThat(bitwise(first)).isEqualTo(told);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("OpusHead", "OpusTags");
    }

    @Test
    void paintsAStickerOf512Points() {
        ByteBuffer webp = ByteBuffer.wrap(Samples.of("sticker").bytes()).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(webp.getInt(4)).isEqualTo(webp.capacity() - 8);
        assertThat(webp.get(20)).isEqualTo((byte) 0x2f);
        assertThat(webp.getInt(21) & 0x3fff).isEqualTo(511);
    }

    /** Polynomial division, as slow as on paper. */
    private static int bitwise(byte[] bytes) {
        int remainder = 0;
        for (byte b : bytes) {
            for (int bit = 7; bit >= 0; bit--) {
                int top = remainder >>> 31 ^ (b >> bit & 1);
                remainder = remainder << 1 ^ (top == 1 ? 0x04c11db7 : 0);
            }
        }
        return remainder;
    }
}

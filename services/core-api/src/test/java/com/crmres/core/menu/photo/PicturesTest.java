package com.crmres.core.menu.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** Pictures stand upright and keep nothing of what the camera knew. */
class PicturesTest {

    private static final String SECRET = "24.7136N 46.6753E";

    private final Pictures pictures = new Pictures(new PhotoSettings(
            "b", Duration.ofHours(1), DataSize.ofMegabytes(5), 16_000_000, 1600, 2, Duration.ofSeconds(1)));

    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void aJpegIsTurnedAsTheCameraWasHeld(int orientation, int column, int row) throws IOException {
        byte[] kept = pictures.read(held(redAtTheTopLeft(), orientation)).bytes();

        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(kept));
        boolean lying = orientation > 4;
        assertThat(upright.getWidth()).isEqualTo(lying ? 32 : 64);
        int x = column == 0 ? 4 : upright.getWidth() - 5;
        int y = row == 0 ? 4 : upright.getHeight() - 5;
        assertThat(new Color(upright.getRGB(x, y)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(upright.getWidth() - 1 - x, upright.getHeight() - 1 - y)).getRed())
                .isLessThan(60);
    }

    @Test
    void whatTheCameraWroteIsGone() throws IOException {
        byte[] file = held(redAtTheTopLeft(), 6);
        assertThat(text(file)).contains(SECRET);

        assertThat(text(pictures.read(file).bytes())).doesNotContain(SECRET);
    }

    @Test
    void aWebPIsKeptWithoutIt() {
        byte[] picture = part("VP8L", new byte[] {0x2F, 0x07, (byte) 0xC0, 0x01, 0x00, 0x01});
        byte[] file = webP(
                part("VP8X", new byte[] {0x0C, 0, 0, 0, 7, 0, 0, 7, 0, 0}),
                picture,
                part("EXIF", SECRET.getBytes(StandardCharsets.US_ASCII)),
                part("XMP ", SECRET.getBytes(StandardCharsets.US_ASCII)));

        Picture kept = pictures.read(file);

        assertThat(kept.kind()).isEqualTo(PictureKind.WEBP);
        assertThat(kept.bytes()).isEqualTo(webP(part("VP8X", new byte[] {0, 0, 0, 0, 7, 0, 0, 7, 0, 0}), picture));
        assertThatThrownBy(() -> pictures.read(webP(part("VP8L", new byte[] {0x2F, -1, -1, -1, 0}))))
                .hasMessage("photo_too_many_pixels");
        assertThatThrownBy(() -> pictures.read(webP())).hasMessage("photo_unreadable");
    }

    @Test
    void brokenFilesAreRefusedWhateverIsWrong() throws IOException {
        Random random = new Random(7);
        byte[] jpeg = held(redAtTheTopLeft(), 6);
        byte[] webP = webP(part("VP8L", new byte[] {0x2F, 7, 0, 0, 0, 1}), part("EXIF", new byte[9]));
        for (int round = 0; round < 400; round++) {
            byte[] broken = (round % 2 == 0 ? jpeg : webP).clone();
            for (int hit = 0; hit < 4; hit++) {
                broken[3 + random.nextInt(broken.length - 3)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(broken, 4 + random.nextInt(broken.length - 4));
            try {
                assertThat(pictures.read(cut).bytes()).isNotEmpty();
            } catch (PictureRefused refused) {
                assertThat(refused.status().value()).isEqualTo(400);
            }
        }
    }

    private static BufferedImage redAtTheTopLeft() {
        BufferedImage image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 16; x++) {
            for (int y = 0; y < 16; y++) {
                image.setRGB(x, y, Color.RED.getRGB());
            }
        }
        return image;
    }

    private static byte[] held(BufferedImage image, int orientation) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        byte[] plain = jpeg.toByteArray();
        byte[] words = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + words.length);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(words);
        return ByteBuffer.allocate(plain.length + exif.capacity())
                .put(plain, 0, 2)
                .put(exif.array())
                .put(plain, 2, plain.length - 2)
                .array();
    }

    private static byte[] part(String name, byte[] content) {
        ByteBuffer part =
                ByteBuffer.allocate(8 + content.length + content.length % 2).order(ByteOrder.LITTLE_ENDIAN);
        return part.put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] webP(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer file = ByteBuffer.allocate(12 + length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(4 + length);
        file.put("WEBP".getBytes(StandardCharsets.US_ASCII));
        Arrays.stream(parts).forEach(file::put);
        return file.array();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}

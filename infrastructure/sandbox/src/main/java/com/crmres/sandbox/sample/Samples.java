package com.crmres.sandbox.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** One honest little file of each kind. */
public final class Samples {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private Samples() {}

    public static Sample of(String kind) {
        return switch (kind) {
            case "image" -> new Sample("image/jpeg", picture(), null);
            case "audio" -> new Sample("audio/ogg; codecs=opus", OggOpus.silence(Duration.ofSeconds(2)), null);
            case "sticker" -> new Sample("image/webp", SolidWebp.square(512), null);
            case "video" -> new Sample("video/mp4", emptyMovie(), null);
            case "document" -> new Sample("application/pdf", page(), "sample.pdf");
            default -> throw new IllegalArgumentException("There is no sample of " + kind);
        };
    }

    /** A plate on a table. */
    private static byte[] picture() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x8a5a2b));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xf4efe6));
        pen.fillOval(70, 30, 180, 180);
        pen.setColor(new Color(0xd79b3c));
        pen.fillOval(110, 70, 100, 100);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A film without a frame: its container is whole, there is nothing to see. */
    private static byte[] emptyMovie() {
        byte[] header = ByteBuffer.allocate(108)
                .putInt(108)
                .put(ascii("mvhd"))
                .position(20)
                .putInt(1_000)
                .putInt(0)
                .putInt(0x00010000)
                .position(104)
                .putInt(1)
                .array();
        return ByteBuffer.allocate(24 + 8 + header.length)
                .putInt(24)
                .put(ascii("ftypmp42"))
                .putInt(0)
                .put(ascii("mp42isom"))
                .putInt(8 + header.length)
                .put(ascii("moov"))
                .put(header)
                .array();
    }

    private static byte[] page() {
        return ascii("""
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A file and what it is. */
    public record Sample(
            String mimeType,
            @SuppressWarnings("ArrayRecordComponent") byte[] bytes,
            @Nullable String filename) {}
}

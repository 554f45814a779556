package com.crmres.core.menu.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;

/** Makes of a file what is kept of it: a picture of moderate size that tells nothing but what it shows. */
@Component
class Pictures {

    private final PhotoSettings settings;
    private final Semaphore turns;

    Pictures(PhotoSettings settings) {
        this.settings = settings;
        this.turns = new Semaphore(settings.atOnce());
    }

    Picture read(byte[] file) {
        PictureKind kind = PictureKind.of(file).orElseThrow(PictureRefused::unreadable);
        byte[] kept = kind == PictureKind.WEBP
                ? WebP.plain(file, settings.mostPixels())
                : inTurn(() -> drawnAnew(kind, file));
        return new Picture(kind, kept);
    }

    // a picture in memory is many times its file
    private byte[] inTurn(Supplier<byte[]> work) {
        try {
            if (!turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw PictureRefused.notNow();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw PictureRefused.notNow();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private byte[] drawnAnew(PictureKind kind, byte[] file) {
        try {
            BufferedImage drawn = upright(decoded(kind, file), kind == PictureKind.JPEG ? Orientation.of(file) : 1);
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            if (!ImageIO.write(drawn, kind.name().toLowerCase(Locale.ROOT), kept)) {
                throw PictureRefused.unreadable();
            }
            return kept.toByteArray();
        } catch (IOException broken) {
            throw PictureRefused.unreadable();
        }
    }

    private BufferedImage decoded(PictureKind kind, byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, true, true);
            return decoded(reader);
        } catch (PictureRefused refused) {
            throw refused;
        } catch (RuntimeException broken) {
            // the JDK's readers answer a broken file with whatever breaks first
            throw PictureRefused.unreadable();
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage decoded(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > settings.mostPixels()) {
            throw PictureRefused.tooManyPixels(settings.mostPixels());
        }
        // what is far too large is read in part; what remains is made smaller smoothly
        int step = Math.max(1, Math.max(width, height) / (2 * settings.side()));
        ImageReadParam part = reader.getDefaultReadParam();
        part.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, part);
    }

    private BufferedImage upright(BufferedImage image, int orientation) {
        double scale = Math.min(1.0, (double) settings.side() / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean swaps = Orientation.swapsSides(orientation);
        boolean clear = image.getColorModel().hasAlpha();
        BufferedImage drawn = new BufferedImage(
                swaps ? height : width,
                swaps ? width : height,
                clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        AffineTransform road = Orientation.upright(orientation, width, height);
        road.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        draw(image, drawn, road, clear);
        return drawn;
    }

    private static void draw(BufferedImage image, BufferedImage onto, AffineTransform road, boolean clear) {
        Graphics2D pen = onto.createGraphics();
        try {
            if (!clear) {
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, onto.getWidth(), onto.getHeight());
            }
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(image, road, null);
        } finally {
            pen.dispose();
        }
    }
}

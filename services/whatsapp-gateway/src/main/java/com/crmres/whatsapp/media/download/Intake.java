package com.crmres.whatsapp.media.download;

import com.crmres.model.media.file.Head;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Writes a stream into a file, counting and hashing it on the way. */
final class Intake {

    private static final int PIECE = 16 * 1024;

    private final MessageDigest hash = sha256();
    private byte[] head = new byte[0];
    private long size;

    Download take(InputStream in, Path file, long most) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                size += read;
                if (size > most) {
                    return new Download.TooLarge();
                }
                remember(piece, read);
                out.write(piece, 0, read);
            }
        }
        return new Download.Done(size, HexFormat.of().formatHex(hash.digest()), new Head(head));
    }

    private void remember(byte[] piece, int read) {
        hash.update(piece, 0, read);
        if (head.length < Head.LENGTH) {
            int more = Math.min(read, Head.LENGTH - head.length);
            byte[] longer = Arrays.copyOf(head, head.length + more);
            System.arraycopy(piece, 0, longer, head.length, more);
            head = longer;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

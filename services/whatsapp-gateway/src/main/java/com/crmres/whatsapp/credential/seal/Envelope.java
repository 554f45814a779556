package com.crmres.whatsapp.credential.seal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Closes a secret under a data key of its own and carries that, closed too, along with it; never inside a transaction. */
@Component
public class Envelope {

    private static final byte FORM = 1;

    private final KeyService keys;

    Envelope(KeyService keys) {
        this.keys = keys;
    }

    /** @param owner whoever has to be named again to open it */
    public Sealed close(String secret, String owner) {
        DataKey key = keys.create(owner);
        byte[] closed = AesGcm.close(key.plain(), secret.getBytes(StandardCharsets.UTF_8), owner);
        byte[] letter = ByteBuffer.allocate(1 + Short.BYTES + key.wrapped().length + closed.length)
                .put(FORM)
                .putShort((short) key.wrapped().length)
                .put(key.wrapped())
                .put(closed)
                .array();
        return new Sealed(letter, key.keyId());
    }

    public String open(Sealed sealed, String owner) {
        try {
            ByteBuffer letter = ByteBuffer.wrap(sealed.letter());
            if (letter.get() != FORM) {
                throw new SealBroken("Sealed in a form that is not known");
            }
            byte[] wrapped = new byte[letter.getShort()];
            letter.get(wrapped);
            byte[] closed = new byte[letter.remaining()];
            letter.get(closed);
            byte[] key = keys.open(sealed.keyId(), wrapped, owner);
            return new String(AesGcm.open(key, closed, owner), StandardCharsets.UTF_8);
        } catch (BufferUnderflowException | NegativeArraySizeException torn) {
            throw new SealBroken("Only a part of what was sealed", torn);
        }
    }

    /** Whether it should be closed again under the newest key. */
    public boolean isOld(Sealed sealed) {
        return !keys.isNewest(sealed.keyId());
    }

    /** A closed secret and the name of the key that opens it. */
    public record Sealed(byte[] letter, String keyId) {}
}

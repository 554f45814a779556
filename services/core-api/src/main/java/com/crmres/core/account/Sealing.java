package com.crmres.core.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Closes secrets before they are stored (AES-256-GCM), bound to their owner: a row moved to another person stays shut. */
@Component
public class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final List<byte[]> keys;

    Sealing(AccountKeys keys) {
        this.keys = keys.of("seals");
    }

    public byte[] seal(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] closed =
                    cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, owner).doFinal(secret);
            return ByteBuffer.allocate(NONCE + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    public byte[] open(byte[] sealed, String owner) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        byte[] closed = Arrays.copyOfRange(sealed, NONCE, sealed.length);
        for (byte[] key : keys) {
            try {
                return cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(closed);
            } catch (GeneralSecurityException notThisKey) {
                continue;
            }
        }
        throw new IllegalStateException("No key of CRMRES_ACCOUNT_KEY opens what was sealed");
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}

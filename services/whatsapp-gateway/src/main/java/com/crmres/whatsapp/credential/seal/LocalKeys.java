package com.crmres.whatsapp.credential.seal;

import com.crmres.kit.start.StartRefused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys made of texts in the settings; the newest closes, all of them open. */
final class LocalKeys implements KeyService {

    private static final String MAC = "HmacSHA256";
    private static final int SHORTEST = 32;
    private static final int ID_BYTES = 6;

    private final Map<String, byte[]> byId = new LinkedHashMap<>();
    private final String newest;

    /** @param texts separated by commas, the newest first */
    LocalKeys(String texts) {
        for (String text :
                Arrays.stream(texts.split(",", -1)).map(String::strip).toList()) {
            if (text.length() < SHORTEST) {
                throw new StartRefused("CRMRES_CREDENTIAL_KEY has to be a random text of at least " + SHORTEST
                        + " characters, or several separated by commas, the newest first");
            }
            byte[] key = mac(text, "credentials");
            byId.put("local:" + HexFormat.of().formatHex(mac(text, "name of the key"), 0, ID_BYTES), key);
        }
        this.newest = byId.keySet().iterator().next();
    }

    private static byte[] mac(String key, String purpose) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), MAC));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    @Override
    public DataKey create(String owner) {
        byte[] plain = AesGcm.randomKey();
        return new DataKey(plain, AesGcm.close(key(newest), plain, owner), newest);
    }

    @Override
    public byte[] open(String keyId, byte[] wrapped, String owner) {
        return AesGcm.open(key(keyId), wrapped, owner);
    }

    private byte[] key(String keyId) {
        byte[] key = byId.get(keyId);
        if (key == null) {
            throw new SealBroken("No text of CRMRES_CREDENTIAL_KEY is the key " + keyId);
        }
        return key;
    }

    @Override
    public boolean isNewest(String keyId) {
        return newest.equals(keyId);
    }
}

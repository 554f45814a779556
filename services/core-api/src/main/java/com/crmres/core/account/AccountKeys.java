package com.crmres.core.account;

import com.crmres.kit.start.StartRefused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The keys behind links and sealed secrets, each for one purpose; the newest first. */
@Component
class AccountKeys {

    private static final String MAC = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final List<byte[]> roots;

    AccountKeys(AccountSettings settings) {
        List<String> keys =
                Arrays.stream(settings.key().split(",", -1)).map(String::strip).toList();
        if (keys.stream().anyMatch(key -> key.length() < SHORTEST)) {
            throw new StartRefused("CRMRES_ACCOUNT_KEY has to be a random text of at least " + SHORTEST
                    + " characters, or several separated by commas, the newest first");
        }
        this.roots =
                keys.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
    }

    List<byte[]> of(String purpose) {
        return roots.stream()
                .map(root -> mac(root, purpose.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}

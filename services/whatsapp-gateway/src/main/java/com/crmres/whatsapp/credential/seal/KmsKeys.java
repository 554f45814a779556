package com.crmres.whatsapp.credential.seal;

import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;

/** A key in AWS KMS, which it never leaves; KMS writes down who opened what for whom. */
final class KmsKeys implements KeyService {

    private static final String PREFIX = "kms:";
    private static final String OWNER = "crmres:account";

    private final KmsClient kms;
    private final String key;

    /** @param key id, ARN or alias */
    KmsKeys(KmsClient kms, String key) {
        this.kms = kms;
        this.key = key;
    }

    @Override
    public DataKey create(String owner) {
        try {
            GenerateDataKeyResponse made = kms.generateDataKey(
                    wanted -> wanted.keyId(key).keySpec(DataKeySpec.AES_256).encryptionContext(Map.of(OWNER, owner)));
            return new DataKey(
                    made.plaintext().asByteArray(), made.ciphertextBlob().asByteArray(), PREFIX + key);
        } catch (SdkException failed) {
            throw new SealBroken("KMS gave no data key", failed);
        }
    }

    @Override
    public byte[] open(String keyId, byte[] wrapped, String owner) {
        if (!keyId.startsWith(PREFIX)) {
            throw new SealBroken("Closed with " + keyId + ", which is not in KMS");
        }
        try {
            return kms.decrypt(wanted -> wanted.keyId(keyId.substring(PREFIX.length()))
                            .ciphertextBlob(SdkBytes.fromByteArray(wrapped))
                            .encryptionContext(Map.of(OWNER, owner)))
                    .plaintext()
                    .asByteArray();
        } catch (SdkException failed) {
            throw new SealBroken("KMS did not open a data key", failed);
        }
    }

    @Override
    public boolean isNewest(String keyId) {
        return keyId.equals(PREFIX + key);
    }
}

package com.crmres.whatsapp.credential.seal;

/** Keeps the key that closes data keys, and gives it to nobody. */
interface KeyService {

    /** A new data key, closed for this owner. */
    DataKey create(String owner);

    /** @throws SealBroken when it was closed for another owner, or under a key that is gone */
    byte[] open(String keyId, byte[] wrapped, String owner);

    /** Whether what this key closed may stay as it is; otherwise it is closed again under the newest. */
    boolean isNewest(String keyId);
}

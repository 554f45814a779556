package com.crmres.whatsapp.credential.seal;

/**
 * A key that closes one secret.
 *
 * @param plain 256 bits, never stored
 * @param wrapped the same, closed by the key service
 * @param keyId what it was closed with
 */
record DataKey(byte[] plain, byte[] wrapped, String keyId) {

    @Override
    public String toString() {
        return "DataKey of " + keyId;
    }
}

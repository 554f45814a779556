package com.crmres.whatsapp.credential.seal;

/** Closes with one key service and still opens what another one closed, while seals move from one to the other. */
record MovingKeys(KeyService to, LocalKeys from) implements KeyService {

    @Override
    public DataKey create(String owner) {
        return to.create(owner);
    }

    @Override
    public byte[] open(String keyId, byte[] wrapped, String owner) {
        return (keyId.startsWith("local:") ? from : to).open(keyId, wrapped, owner);
    }

    @Override
    public boolean isNewest(String keyId) {
        return to.isNewest(keyId);
    }
}

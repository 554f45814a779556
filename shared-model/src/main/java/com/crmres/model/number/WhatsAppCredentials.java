package com.crmres.model.number;

import com.crmres.model.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The sealed token that one business account of a restaurant is called with. */
@Entity
@Table(name = "whatsapp_credentials")
public class WhatsAppCredentials extends TenantEntity {

    private String wabaId;

    private byte[] accessTokenCipher;

    private String keyId;

    private Instant createdAt;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected WhatsAppCredentials() {}

    /** @param keyId the key that closes the seal */
    public WhatsAppCredentials(
            UUID id, UUID restaurantId, String wabaId, byte[] accessTokenCipher, String keyId, Instant at) {
        super(id, restaurantId);
        this.wabaId = wabaId;
        this.accessTokenCipher = accessTokenCipher.clone();
        this.keyId = keyId;
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** Another token, or the same one under another key. */
    public void replace(byte[] accessTokenCipher, String keyId, Instant at) {
        this.accessTokenCipher = accessTokenCipher.clone();
        this.keyId = keyId;
        this.updatedAt = at;
    }

    public String wabaId() {
        return wabaId;
    }

    public byte[] accessTokenCipher() {
        return accessTokenCipher.clone();
    }

    public String keyId() {
        return keyId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

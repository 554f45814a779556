package com.crmres.sandbox.graph.media;

import com.crmres.sandbox.number.BusinessNumber;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file that Meta keeps for a while.
 *
 * @param sha256 lower-case hex
 * @param expiresAt 30 days after an upload, 7 days after a customer's message
 */
public record MediaFile(
        String id,
        String wabaId,
        String mimeType,
        String sha256,
        long size,
        @Nullable String filename,
        Instant expiresAt) {

    boolean belongsTo(BusinessNumber number) {
        return wabaId.equals(number.wabaId());
    }

    boolean isGoneAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** The hash as webhooks carry it. */
    public String sha256Base64() {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    }
}

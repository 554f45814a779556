package com.crmres.core.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The tokens of mailed links: an id and its round, proved with a key that the database does not hold. They are never
 * stored, so a mail that has to be sent again is written again, and a stolen database opens nothing.
 */
@Component
public class LinkTokens {

    private static final int CLAIM = 2 * Long.BYTES + Integer.BYTES;
    private static final int PROOF = 32;

    private final List<byte[]> keys;

    LinkTokens(AccountKeys keys) {
        this.keys = keys.of("links");
    }

    public String of(LinkKind kind, UUID id, int round) {
        byte[] claim = ByteBuffer.allocate(CLAIM)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(round)
                .array();
        byte[] token = ByteBuffer.allocate(CLAIM + PROOF)
                .put(claim)
                .put(proof(keys.getFirst(), kind, claim))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** What the token stands for, if it is one of ours. */
    public Optional<Link> read(LinkKind kind, String token) {
        byte[] bytes = bytes(token);
        if (bytes.length != CLAIM + PROOF) {
            return Optional.empty();
        }
        byte[] claim = Arrays.copyOf(bytes, CLAIM);
        byte[] proof = Arrays.copyOfRange(bytes, CLAIM, bytes.length);
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(proof(key, kind, claim), proof))
                ? Optional.of(Link.in(ByteBuffer.wrap(claim)))
                : Optional.empty();
    }

    private static byte[] proof(byte[] key, LinkKind kind, byte[] claim) {
        byte[] name = (kind.name() + ":").getBytes(StandardCharsets.US_ASCII);
        return AccountKeys.mac(
                key,
                ByteBuffer.allocate(name.length + claim.length)
                        .put(name)
                        .put(claim)
                        .array());
    }

    private static byte[] bytes(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    /** The row that a link belongs to, and which sending of it. */
    public record Link(UUID id, int round) {

        private static Link in(ByteBuffer claim) {
            return new Link(new UUID(claim.getLong(), claim.getLong()), claim.getInt());
        }
    }
}

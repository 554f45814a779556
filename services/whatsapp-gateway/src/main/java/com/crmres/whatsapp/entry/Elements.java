package com.crmres.whatsapp.entry;

import com.crmres.event.signal.Queues;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Wraps raw bytes for the journey through a queue and unwraps them unchanged. */
@Component
public class Elements {

    private final S3Client s3;
    private final EntrySettings settings;

    Elements(S3Client s3, EntrySettings settings) {
        this.s3 = s3;
        this.settings = settings;
    }

    /** @param group the lane of its sender, under which an erasure finds what is kept of them */
    public Wrapped wrap(UUID entryId, String group, byte[] element) {
        if (element.length > settings.largest().toBytes()) {
            String key = Queues.INBOUND_FOLDER + group + "/" + entryId;
            s3.putObject(put -> put.bucket(settings.bucket()).key(key), RequestBody.fromBytes(element));
            return new Wrapped(Encoding.S3, key);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(element))
                    .toString();
            if (QueueText.isAllowed(text)) {
                return new Wrapped(Encoding.JSON, text);
            }
        } catch (CharacterCodingException notUtf8) {
            // carried as base64, as are characters that a queue refuses
        }
        return new Wrapped(Encoding.BASE64, Base64.getEncoder().encodeToString(element));
    }

    public byte[] unwrap(InboundEntry entry) {
        return switch (entry.encoding()) {
            case JSON -> entry.element().getBytes(StandardCharsets.UTF_8);
            case BASE64 -> Base64.getDecoder().decode(entry.element());
            case S3 -> kept(entry.element());
        };
    }

    /** Nothing, when the sender was erased since: an entry without content is parked like any that nothing can be made of. */
    private byte[] kept(String key) {
        try {
            return s3.getObjectAsBytes(get -> get.bucket(settings.bucket()).key(key))
                    .asByteArrayUnsafe();
        } catch (NoSuchKeyException erased) {
            return new byte[0];
        }
    }

    /** Bytes as an entry carries them. */
    public record Wrapped(Encoding encoding, String element) {}
}

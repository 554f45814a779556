package com.crmres.core.conversation.media;

import com.crmres.kit.id.Ids;
import com.crmres.model.media.KeptFile;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Files that people send, in S3 below their conversation, where an erasure finds them. */
@Component
class FileShelf {

    private static final Logger log = LoggerFactory.getLogger(FileShelf.class);
    private static final String CACHING = "private, max-age=300";

    private final S3Client s3;
    private final Ids ids;
    private final MediaSettings settings;

    FileShelf(S3Client s3, Ids ids, MediaSettings settings) {
        this.s3 = s3;
        this.ids = ids;
        this.settings = settings;
    }

    KeptFile keep(UUID restaurantId, UUID conversationId, FileForm form) throws IOException {
        String key = "restaurants/%s/conversations/%s/%s.%s"
                .formatted(
                        restaurantId, conversationId, ids.next(), form.format().ending());
        String mimeType = form.format().mimeType();
        long size = form.file().getSize();
        MessageDigest hash = sha256();
        try (InputStream bytes = new DigestInputStream(form.file().getInputStream(), hash)) {
            s3.putObject(put(key, mimeType), RequestBody.fromInputStream(bytes, size));
        } catch (SdkException unreachable) {
            log.error("A file could not be stored: {}", unreachable.toString());
            throw FileRefused.notNow();
        }
        return new KeptFile(key, mimeType, HexFormat.of().formatHex(hash.digest()), size, form.fileName());
    }

    private PutObjectRequest put(String key, String mimeType) {
        PutObjectRequest.Builder put = PutObjectRequest.builder()
                .bucket(settings.bucket())
                .key(key)
                .contentType(mimeType)
                .cacheControl(CACHING)
                .contentDisposition(mimeType.matches("(image|audio|video)/.*") ? "inline" : "attachment");
        if (!settings.encryption().isBlank()) {
            put.serverSideEncryption(settings.encryption());
        }
        if (!settings.kmsKey().isBlank()) {
            put.ssekmsKeyId(settings.kmsKey());
        }
        return put.build();
    }

    /** What is left because S3 is away is a file that nothing leads to; an erasure finds it by its folder. */
    void remove(KeptFile file) {
        try {
            s3.deleteObject(delete -> delete.bucket(settings.bucket()).key(file.key()));
        } catch (SdkException away) {
            log.warn("A file that nobody needs is left in S3: {}", away.toString());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

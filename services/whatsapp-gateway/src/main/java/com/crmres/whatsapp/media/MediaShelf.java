package com.crmres.whatsapp.media;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Files in S3. What no page shows in place is downloaded. */
@Component
class MediaShelf {

    private static final Logger log = LoggerFactory.getLogger(MediaShelf.class);
    private static final String CACHING = "private, max-age=300";

    private final S3Client s3;
    private final MediaSettings settings;

    MediaShelf(S3Client s3, MediaSettings settings) {
        this.s3 = s3;
        this.settings = settings;
    }

    void put(String key, String mimeType, Path file) {
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
        s3.putObject(put.build(), file);
    }

    /** What is left because S3 is away is a file that nothing leads to; an erasure finds it by its folder. */
    void remove(String key) {
        try {
            s3.deleteObject(delete -> delete.bucket(settings.bucket()).key(key));
        } catch (SdkException away) {
            log.warn("A file that nobody needs is left in S3: {}", away.toString());
        }
    }
}

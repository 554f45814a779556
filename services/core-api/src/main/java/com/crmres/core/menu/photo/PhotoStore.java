package com.crmres.core.menu.photo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Pictures in S3. */
@Component
public class PhotoStore {

    private static final Logger log = LoggerFactory.getLogger(PhotoStore.class);
    // an object never changes: another picture gets another key
    private static final String CACHING = "private, max-age=604800, immutable";

    private final S3Client s3;
    private final PhotoSettings settings;

    PhotoStore(S3Client s3, PhotoSettings settings) {
        this.s3 = s3;
        this.settings = settings;
    }

    void put(String key, Picture picture) {
        try {
            s3.putObject(
                    put -> put.bucket(settings.bucket())
                            .key(key)
                            .contentType(picture.kind().mediaType())
                            .cacheControl(CACHING),
                    RequestBody.fromBytes(picture.bytes()));
        } catch (SdkException unreachable) {
            log.error("A picture could not be stored: {}", unreachable.toString());
            throw PictureRefused.notNow();
        }
    }

    /** What is left because S3 is away is a picture that nothing leads to. */
    public void remove(String key) {
        try {
            s3.deleteObject(delete -> delete.bucket(settings.bucket()).key(key));
        } catch (SdkException unreachable) {
            log.warn("A picture that nobody needs is left in S3: {}", unreachable.toString());
        }
    }
}

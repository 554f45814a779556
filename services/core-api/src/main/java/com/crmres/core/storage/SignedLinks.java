package com.crmres.core.storage;

import java.time.Duration;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Links that lead to one object for a while, whoever follows them. */
@Component
public class SignedLinks {

    private final S3Presigner presigner;

    SignedLinks(S3Presigner presigner) {
        this.presigner = presigner;
    }

    public String to(String bucket, String key, Duration life) {
        return presigner
                .presignGetObject(link -> link.signatureDuration(life)
                        .getObjectRequest(get -> get.bucket(bucket).key(key)))
                .url()
                .toString();
    }
}

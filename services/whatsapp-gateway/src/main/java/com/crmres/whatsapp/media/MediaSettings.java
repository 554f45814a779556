package com.crmres.whatsapp.media;

import com.crmres.model.media.file.FileKind;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How customers' files are fetched and kept.
 *
 * @param bucket S3 bucket that holds them
 * @param encryption how S3 encrypts them: AES256, aws:kms, or empty for the bucket's own way
 * @param kmsKey the key of aws:kms; empty for the account's default
 * @param atOnce files that are fetched at the same time
 * @param dueEvery how often files that wait are looked for
 * @param claim how long one instance has a file for itself
 * @param firstBackOff wait after a first failure; doubles each time
 * @param longestBackOff the most it grows to
 * @param mostAttempts after so many a file that Meta does not give is given up
 * @param kept how long Meta keeps a customer's file
 * @param largest the largest files of each kind
 */
@ConfigurationProperties("crmres.media")
record MediaSettings(
        @DefaultValue("crmres-media") String bucket,
        @DefaultValue("AES256") String encryption,
        @DefaultValue("") String kmsKey,
        @DefaultValue("4") int atOnce,
        @DefaultValue("1s") Duration dueEvery,
        @DefaultValue("10m") Duration claim,
        @DefaultValue("5s") Duration firstBackOff,
        @DefaultValue("1h") Duration longestBackOff,
        @DefaultValue("8") int mostAttempts,
        @DefaultValue("7d") Duration kept,
        @DefaultValue Largest largest) {

    private static final int DOUBLINGS = 20;

    /** The largest files of each kind. */
    record Largest(
            @DefaultValue("5MB") DataSize image,
            @DefaultValue("16MB") DataSize video,
            @DefaultValue("16MB") DataSize audio,
            @DefaultValue("100MB") DataSize document,
            @DefaultValue("500KB") DataSize sticker) {}

    long most(FileKind kind) {
        return (switch (kind) {
                    case IMAGE -> largest.image();
                    case VIDEO -> largest.video();
                    case AUDIO -> largest.audio();
                    case DOCUMENT -> largest.document();
                    case STICKER -> largest.sticker();
                })
                .toBytes();
    }

    /** How long to wait after so many attempts. */
    Duration backOff(int attempts) {
        Duration doubled = firstBackOff.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
        return doubled.compareTo(longestBackOff) < 0 ? doubled : longestBackOff;
    }
}

package com.crmres.whatsapp.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files of ours are handed to Meta.
 *
 * @param bucket S3 bucket that holds them
 * @param kept how long Meta keeps an upload, in business time
 * @param margin so long before its end an upload is made anew
 * @param atOnce uploads under way at the same time
 * @param pause how long a message waits for an upload that another one makes, or for a free place
 * @param firstBackOff wait after an upload that nobody answered; doubles each time
 * @param longestBackOff the most it grows to
 * @param mostAttempts after so many the message fails
 */
@ConfigurationProperties("crmres.upload")
record UploadSettings(
        @DefaultValue("crmres-media") String bucket,
        @DefaultValue("30d") Duration kept,
        @DefaultValue("2d") Duration margin,
        @DefaultValue("4") int atOnce,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("2s") Duration firstBackOff,
        @DefaultValue("1m") Duration longestBackOff,
        @DefaultValue("12") int mostAttempts) {

    private static final int DOUBLINGS = 20;

    /** How long to wait after so many attempts. */
    Duration backOff(int attempts) {
        Duration doubled = firstBackOff.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
        return doubled.compareTo(longestBackOff) < 0 ? doubled : longestBackOff;
    }
}

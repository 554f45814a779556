package com.crmres.core.menu.photo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What pictures may be, and how they are kept and shown.
 *
 * @param bucket S3 bucket that holds them
 * @param linkLife how long a link to a picture leads there
 * @param largest the largest file that is taken
 * @param mostPixels the most pixels that are read into memory
 * @param side the longer side of what is kept of a JPEG or PNG, in pixels
 * @param atOnce pictures that are read at the same time
 * @param patience how long a picture waits for its turn
 */
@ConfigurationProperties("crmres.photos")
record PhotoSettings(
        @DefaultValue("crmres-media") String bucket,
        @DefaultValue("2h") Duration linkLife,
        @DefaultValue("5MB") DataSize largest,
        @DefaultValue("16000000") int mostPixels,
        @DefaultValue("1600") int side,
        @DefaultValue("2") int atOnce,
        @DefaultValue("10s") Duration patience) {}

package com.crmres.core.conversation.media;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files of messages are kept and shown.
 *
 * @param bucket S3 bucket that holds them
 * @param encryption how S3 encrypts what people send: AES256, aws:kms, or empty for the bucket's own way
 * @param kmsKey the key of aws:kms; empty for the account's default
 * @param linkLife how long a link to a file leads there
 * @param largest the largest file that people may send; what Meta takes of each kind may be less
 */
@ConfigurationProperties("crmres.media")
record MediaSettings(
        @DefaultValue("crmres-media") String bucket,
        @DefaultValue("AES256") String encryption,
        @DefaultValue("") String kmsKey,
        @DefaultValue("5m") Duration linkLife,
        @DefaultValue("25MB") DataSize largest) {}

package com.crmres.core.conversation.media;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files of messages are shown.
 *
 * @param bucket S3 bucket that holds them
 * @param linkLife how long a link to a file leads there
 */
@ConfigurationProperties("crmres.media")
record MediaSettings(
        @DefaultValue("crmres-media") String bucket,
        @DefaultValue("5m") Duration linkLife) {}

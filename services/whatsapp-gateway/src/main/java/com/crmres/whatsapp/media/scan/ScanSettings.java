package com.crmres.whatsapp.media.scan;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The scanner of files.
 *
 * @param clamd host:port of a ClamAV daemon; empty when there is none
 * @param timeout how long it may take to connect, and to answer
 */
@ConfigurationProperties("crmres.media.scan")
record ScanSettings(
        @DefaultValue("") String clamd, @DefaultValue("60s") Duration timeout) {}

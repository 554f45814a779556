package com.crmres.whatsapp.media.scan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the scanner. */
@Configuration(proxyBeanMethods = false)
class ScanConfiguration {

    @Bean
    VirusScan virusScan(ScanSettings settings) {
        return settings.clamd().isBlank()
                ? file -> Verdict.NOT_SCANNED
                : Clamd.at(settings.clamd(), settings.timeout());
    }
}

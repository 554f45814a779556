package com.crmres.whatsapp.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the books are kept.
 *
 * @param linger within which entries share a call to Redis
 * @param settledPatience how long a consumer waits for it before it acknowledges an entry
 * @param days how far back the books are shown
 */
@ConfigurationProperties("crmres.ledger")
record LedgerSettings(
        @DefaultValue("2ms") Duration linger,
        @DefaultValue("250ms") Duration settledPatience,
        @DefaultValue("30") int days) {}

package com.crmres.whatsapp.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the books are kept.
 *
 * @param patience how long a webhook waits for the count of what was received
 * @param settledPatience how long a consumer waits for it before it acknowledges an entry
 * @param days how far back the books are shown
 */
@ConfigurationProperties("crmres.ledger")
record LedgerSettings(
        @DefaultValue("50ms") Duration patience,
        @DefaultValue("250ms") Duration settledPatience,
        @DefaultValue("30") int days) {}

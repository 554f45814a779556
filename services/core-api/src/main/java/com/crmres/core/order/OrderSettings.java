package com.crmres.core.order;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the board calls an order late.
 *
 * @param answerWithin how long a new order may wait to be confirmed
 * @param readyWithin how long it may take to be ready where nothing else was promised
 */
@ConfigurationProperties("crmres.order")
record OrderSettings(
        @DefaultValue("10m") Duration answerWithin,
        @DefaultValue("45m") Duration readyWithin) {}

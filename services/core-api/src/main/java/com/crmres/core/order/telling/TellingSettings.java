package com.crmres.core.order.telling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How customers hear of their orders.
 *
 * @param windowMargin so long before the end of Meta's 24 hours nothing is written any more: the gateway would not send it
 */
@ConfigurationProperties("crmres.order.telling")
record TellingSettings(@DefaultValue("5m") Duration windowMargin) {}

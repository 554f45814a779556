package com.crmres.core.conversation.staff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people answer.
 *
 * @param windowMargin so long before the end of Meta's 24 hours nothing is written any more: the gateway would not send it
 */
@ConfigurationProperties("crmres.staff")
record StaffSettings(@DefaultValue("5m") Duration windowMargin) {}

package com.crmres.core.whatsapp.gateway;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the WhatsApp gateway is.
 *
 * @param readTimeout longer than the gateway waits for Meta
 */
@ConfigurationProperties("crmres.gateway")
record GatewaySettings(
        @DefaultValue("http://127.0.0.1:3001") URI url,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("35s") Duration readTimeout) {}

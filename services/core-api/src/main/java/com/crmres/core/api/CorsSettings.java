package com.crmres.core.api;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which web pages of other origins may call the API from a browser; none unless named. */
@ConfigurationProperties("crmres.cors")
record CorsSettings(@DefaultValue List<String> allowedOrigins) {}

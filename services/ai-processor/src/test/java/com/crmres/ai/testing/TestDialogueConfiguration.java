package com.crmres.ai.testing;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the dialogue's settings as the service does. */
@Configuration
@EnableConfigurationProperties
@ConfigurationPropertiesScan("com.crmres.ai.dialogue")
class TestDialogueConfiguration {}

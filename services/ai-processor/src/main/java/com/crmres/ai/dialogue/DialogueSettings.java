package com.crmres.ai.dialogue;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sure the assistant must be.
 *
 * @param sureEnough confidence from which on it acts on what it understood; below it asks again
 */
@ConfigurationProperties("crmres.dialogue")
record DialogueSettings(@DefaultValue("0.55") BigDecimal sureEnough) {}

package com.crmres.ai.restaurant;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the restaurant's facts are kept.
 *
 * @param remember how long menu and branches are kept in memory before they are read again
 */
@ConfigurationProperties("crmres.restaurant")
record RestaurantSettings(@DefaultValue("60s") Duration remember) {}

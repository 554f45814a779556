package com.crmres.core.menu.card;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large a menu may become, so that it can be shown as a whole.
 *
 * @param mostCategories headings of one restaurant
 * @param mostItems dishes of one restaurant
 */
@ConfigurationProperties("crmres.menu")
public record MenuSettings(
        @DefaultValue("100") int mostCategories,
        @DefaultValue("2000") int mostItems) {}

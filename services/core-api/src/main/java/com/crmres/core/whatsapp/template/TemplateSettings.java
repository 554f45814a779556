package com.crmres.core.whatsapp.template;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many templates there may be.
 *
 * @param mostOfAccount as Meta allows an account: 250, or 6000 once the business is verified
 */
@ConfigurationProperties("crmres.templates")
record TemplateSettings(@DefaultValue("250") int mostOfAccount) {}

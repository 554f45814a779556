package com.crmres.core.whatsapp.template;

import com.crmres.core.api.Codes;
import com.crmres.model.template.TemplateCategory;
import com.crmres.model.template.TemplateStatus;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads request parameters as the API spells them. */
@Configuration(proxyBeanMethods = false)
class TemplateParameters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class, TemplateStatus.class, Codes.of(TemplateStatus.values(), TemplateStatus::code));
        registry.addConverter(
                String.class, TemplateCategory.class, Codes.of(TemplateCategory.values(), TemplateCategory::code));
    }
}

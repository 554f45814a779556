package com.crmres.core.order;

import com.crmres.core.api.Codes;
import com.crmres.model.order.OrderStatus;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads request parameters as the API spells them. */
@Configuration(proxyBeanMethods = false)
class OrderParameters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, OrderStatus.class, Codes.of(OrderStatus.values(), OrderStatus::code));
    }
}

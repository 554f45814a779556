package com.crmres.core.feedback;

import com.crmres.core.api.Codes;
import com.crmres.model.feedback.Sentiment;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads request parameters as the API spells them. */
@Configuration(proxyBeanMethods = false)
class FeedbackParameters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Sentiment.class, Codes.of(Sentiment.values(), Sentiment::code));
        registry.addConverter(
                String.class, FollowUpStatus.class, Codes.of(FollowUpStatus.values(), FollowUpStatus::code));
    }
}

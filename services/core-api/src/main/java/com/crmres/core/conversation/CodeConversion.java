package com.crmres.core.conversation;

import com.crmres.model.conversation.ConversationStatus;
import java.util.Arrays;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads request parameters as the API spells them. */
@Configuration(proxyBeanMethods = false)
class CodeConversion implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, ConversationStatus.class, CodeConversion::status);
        registry.addConverter(String.class, PageCursor.class, PageCursor::valueOf);
    }

    private static ConversationStatus status(String code) {
        return Arrays.stream(ConversationStatus.values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No status is called so"));
    }
}

package com.crmres.core.conversation;

import com.crmres.model.conversation.ConversationStatus;
import com.crmres.model.conversation.HandledBy;
import java.util.Arrays;
import java.util.function.Function;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads request parameters as the API spells them. */
@Configuration(proxyBeanMethods = false)
class CodeConversion implements WebMvcConfigurer {

    static {
        // in the description too they are what they are read from
        SpringDocUtils.getConfig().addSimpleTypesForParameterObject(Assignee.class);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class, ConversationStatus.class, byCode(ConversationStatus.values(), ConversationStatus::code));
        registry.addConverter(String.class, HandledBy.class, byCode(HandledBy.values(), HandledBy::code));
        registry.addConverter(String.class, Sort.class, byCode(Sort.values(), Sort::code));
        registry.addConverter(String.class, Assignee.class, Assignee::valueOf);
    }

    private static <T> Converter<String, T> byCode(T[] values, Function<T, String> code) {
        return text -> Arrays.stream(values)
                .filter(value -> code.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is called so"));
    }
}

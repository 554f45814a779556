package com.crmres.core.customer.directory;

import com.crmres.model.customer.ConsentKind;
import com.crmres.model.customer.LanguagePreference;
import java.util.Arrays;
import java.util.function.Function;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads request parameters as the API spells them. */
@Configuration(proxyBeanMethods = false)
class DirectoryConversion implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addSimpleTypesForParameterObject(CustomerCursor.class);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class, LanguagePreference.class, byCode(LanguagePreference.values(), LanguagePreference::code));
        registry.addConverter(String.class, ConsentKind.class, byCode(ConsentKind.values(), ConsentKind::code));
        registry.addConverter(String.class, CustomerSort.class, byCode(CustomerSort.values(), CustomerSort::code));
        registry.addConverter(String.class, CustomerCursor.class, CustomerCursor::valueOf);
    }

    private static <T> Converter<String, T> byCode(T[] values, Function<T, String> code) {
        return text -> Arrays.stream(values)
                .filter(value -> code.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is called so"));
    }
}

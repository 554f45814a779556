package com.crmres.notification.channel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Our own words in the reader's language, from {@code alert-mail_LANGUAGE.properties}. */
@Component
class MailWords {

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    MailWords() {
        words.setBasename("alert-mail");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
    }

    String say(Locale language, String key, Object... arguments) {
        return words.getMessage(key, arguments, language);
    }

    /** The words for one code of an open list, or the general ones of that list. */
    String sayCode(Locale language, String list, String code) {
        return find(language, list, code).orElseGet(() -> say(language, list + ".other"));
    }

    Optional<String> find(Locale language, String list, String code) {
        return Optional.ofNullable(words.getMessage(list + "." + code, new Object[0], null, language));
    }
}

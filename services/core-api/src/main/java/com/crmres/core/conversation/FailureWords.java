package com.crmres.core.conversation;

import com.crmres.model.conversation.DeliveryState;
import com.crmres.model.conversation.Message;
import com.crmres.model.failure.Failures;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says why a message did not arrive and what can be done, for every code: delivery-failures of the shared model. */
@Component
class FailureWords {

    private static final int WINDOW_CLOSED = 131047;
    private static final String WINDOW_CLOSED_HERE = "window_closed";
    private static final String UNKNOWN = "unknown";

    private final MessageSource sentences = sentences();
    private final Failures failures = Failures.load();

    private static MessageSource sentences() {
        ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();
        sentences.setBasename("delivery-failures");
        sentences.setDefaultEncoding("UTF-8");
        sentences.setFallbackToSystemLocale(false);
        return sentences;
    }

    @Nullable
    FailureResponse of(Message message, Locale language) {
        return message.delivery() == DeliveryState.FAILED || message.delivery() == DeliveryState.WITHHELD
                ? said(message, Objects.requireNonNullElse(message.failureTitle(), ""), language)
                : null;
    }

    /** What we withheld has a name; what Meta refused has a number. */
    private FailureResponse said(Message message, String title, Locale language) {
        String key = message.failureCode() == null ? title : Integer.toString(message.failureCode());
        return said(code(message), key, title, language);
    }

    private static int code(Message message) {
        if (message.failureCode() != null) {
            return message.failureCode();
        }
        return WINDOW_CLOSED_HERE.equals(message.failureTitle()) ? WINDOW_CLOSED : 0;
    }

    private FailureResponse said(int code, String key, String title, Locale language) {
        return new FailureResponse(
                code,
                title,
                sentence(key, ".reason", language),
                sentence(key, ".advice", language),
                failures.of(code).isWorthRepeating());
    }

    private String sentence(String key, String what, Locale language) {
        Locale spoken = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("ar");
        String general = sentences.getMessage(UNKNOWN + what, null, spoken);
        return Objects.requireNonNull(sentences.getMessage(key + what, null, general, spoken));
    }
}

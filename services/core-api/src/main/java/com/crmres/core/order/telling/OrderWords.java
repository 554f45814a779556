package com.crmres.core.order.telling;

import com.crmres.model.order.CancelReason;
import com.crmres.model.order.Order;
import com.crmres.model.order.OrderStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says where an order stands: the sentences of order-words, by state, by the way it reaches the customer, and by language. */
@Component
class OrderWords {

    // Western digits and the Gregorian calendar, as people write to each other
    private static final Locale ARABIC = Locale.forLanguageTag("ar-SA-u-ca-gregory-nu-latn");
    private static final int HUNDRED = 100;
    private static final int FEW_FROM = 3;
    private static final int FEW_TO = 10;

    private final MessageSource sentences = sentences();

    private static MessageSource sentences() {
        ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();
        sentences.setBasename("order-words");
        sentences.setDefaultEncoding("UTF-8");
        sentences.setFallbackToSystemLocale(false);
        return sentences;
    }

    String about(Order order, Addressee to) {
        Locale language = to.arabic() ? ARABIC : Locale.ENGLISH;
        return say(
                key(order),
                language,
                Integer.toString(order.number()),
                to.branch().in(to.arabic()),
                order.total().plain(),
                when(order, to.zone(), language));
    }

    private static String key(Order order) {
        CancelReason reason = order.cancelReason();
        if (reason != null) {
            return "cancelled." + reason.code();
        }
        String step = order.type().code() + "." + order.status().code();
        return order.status() == OrderStatus.CONFIRMED ? step + confirmedHow(order) : step;
    }

    private static String confirmedHow(Order order) {
        if (order.scheduledFor() != null) {
            return ".scheduled";
        }
        return order.prepMinutes() == null ? "" : ".timed";
    }

    /** The agreed time of a scheduled order, and otherwise how long it takes. */
    private String when(Order order, ZoneId zone, Locale language) {
        if (order.scheduledFor() != null) {
            return time(order.scheduledFor(), zone, language);
        }
        return order.prepMinutes() == null ? "" : minutes(order.prepMinutes(), language);
    }

    private String time(Instant at, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofPattern(say("time", language), language)
                .withZone(zone)
                .format(at);
    }

    /** As Arabic counts: one, two, three to ten, and beyond. */
    private String minutes(int minutes, Locale language) {
        int rest = minutes % HUNDRED;
        String form = minutes <= 2 ? Integer.toString(minutes) : rest >= FEW_FROM && rest <= FEW_TO ? "few" : "many";
        return say("minutes." + form, language, Integer.toString(minutes));
    }

    private String say(String key, Locale language, Object... values) {
        return Objects.requireNonNull(sentences.getMessage(key, values, language));
    }
}

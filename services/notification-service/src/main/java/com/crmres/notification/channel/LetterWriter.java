package com.crmres.notification.channel;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts a letter into words of the reader's language. */
@Component
class LetterWriter {

    private static final int QUOTED = 300;
    private static final int NAMED = 80;
    private static final Locale ARABIC = Locale.forLanguageTag("ar-SA-u-nu-latn");
    private static final Locale ENGLISH = Locale.ENGLISH;

    private final MailWords words;
    private final MailSettings settings;
    private final Template plain = template(Mustache.compiler().escapeHTML(false), "alert-mail.txt");
    private final Template html = template(Mustache.compiler(), "alert-mail.html");

    LetterWriter(MailWords words, MailSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    MailText write(Letter letter) {
        Locale language = letter.isArabic() ? ARABIC : ENGLISH;
        String guest = guest(letter, language);
        String restaurant = name(letter.restaurantName(), letter);
        String subject = words.say(language, letter.occasion() + ".subject", guest, restaurant);
        Page page = new Page(
                letter.language(),
                Direction.of(letter),
                subject,
                words.say(language, "greeting", name(letter.recipientName(), letter)),
                words.say(language, letter.occasion() + ".headline", guest),
                lines(letter, language, guest),
                letter.conversationId() == null ? "" : words.say(language, letter.occasion() + ".quote"),
                quote(letter, language),
                words.say(language, letter.occasion() + ".next"),
                words.say(language, letter.conversationId() == null ? "open.dashboard" : "open"),
                link(letter),
                words.say(language, "footer", restaurant));
        return new MailText(subject, plain.execute(page), html.execute(page));
    }

    private List<Line> lines(Letter letter, Locale language, String guest) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.say(language, letter.subject() == null ? "guest" : letter.kind() + ".about"), guest));
        lines.add(new Line(words.say(language, "reason"), reason(letter, language)));
        if (letter.rating() != null) {
            lines.add(new Line(words.say(language, "rating"), words.say(language, "rating.of", letter.rating())));
        }
        lines.add(new Line(words.say(language, "time"), time(letter, language)));
        return lines;
    }

    private String reason(Letter letter, Locale language) {
        return letter.isOfFailure()
                ? words.find(language, "reason", letter.reason()).orElseGet(() -> name(letter.reason(), letter))
                : words.sayCode(language, "reason", letter.reason());
    }

    private String time(Letter letter, Locale language) {
        return DateTimeFormatter.ofPattern(words.say(language, "time.pattern"))
                .localizedBy(language)
                .format(letter.raisedAt().atZone(letter.zone()));
    }

    private String guest(Letter letter, Locale language) {
        if (letter.subject() != null) {
            return name(letter.subject(), letter);
        }
        if (letter.guestName() != null && !letter.guestName().isBlank()) {
            return name(letter.guestName(), letter);
        }
        if (letter.guestUsername() != null) {
            return name("@" + letter.guestUsername(), letter);
        }
        return letter.guestPhoneEnding() == null
                ? words.say(language, "guest.unknown")
                : words.say(language, "guest.phone", PlainWords.within(letter.guestPhoneEnding(), letter.isArabic()));
    }

    private static String name(String name, Letter letter) {
        return PlainWords.within(PlainWords.shortened(PlainWords.line(name), NAMED), letter.isArabic());
    }

    private @Nullable String quote(Letter letter, Locale language) {
        if (letter.messageKind() == null) {
            return null;
        }
        return letter.messageText() == null || letter.messageText().isBlank()
                ? "[" + words.sayCode(language, "message", letter.messageKind()) + "]"
                : PlainWords.within(
                        PlainWords.shortened(PlainWords.line(letter.messageText()), QUOTED), letter.isArabic());
    }

    private String link(Letter letter) {
        UriComponentsBuilder dashboard = UriComponentsBuilder.fromUri(settings.dashboardUrl());
        return letter.conversationId() == null
                ? dashboard.toUriString()
                : dashboard
                        .pathSegment("conversations", letter.conversationId().toString())
                        .toUriString();
    }

    private static Template template(Mustache.Compiler compiler, String name) {
        try {
            return compiler.defaultValue("")
                    .compile(new ClassPathResource("templates/" + name).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    record Line(String label, String value) {}

    record Page(
            String language,
            Direction direction,
            String subject,
            String greeting,
            String headline,
            List<Line> lines,
            String quoteLabel,
            @Nullable String quote,
            String next,
            String open,
            String link,
            String footer) {}

    /** Where lines begin; mail programs understand no logical sides. */
    record Direction(String name, String start, String end) {

        static Direction of(Letter letter) {
            return letter.isArabic() ? new Direction("rtl", "right", "left") : new Direction("ltr", "left", "right");
        }
    }
}

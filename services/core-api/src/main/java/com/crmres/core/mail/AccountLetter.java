package com.crmres.core.mail;

import com.crmres.core.account.LinkKind;
import com.crmres.core.account.LinkTokens;
import com.crmres.core.mail.AccountMails.AccountMail;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes a mail in its reader's language, from {@code account-mail_LANGUAGE.properties}; its link is made here. */
@Component
class AccountLetter {

    private static final String ARABIC = "ar";

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final Template html = template("account-mail.html", true);
    private final Template plain = template("account-mail.txt", false);
    private final LinkTokens links;
    private final MailSettings settings;

    AccountLetter(LinkTokens links, MailSettings settings) {
        this.links = links;
        this.settings = settings;
        words.setBasename("account-mail");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
    }

    Letter of(AccountMail mail) {
        Map<String, Object> text = new HashMap<>();
        Locale language = Locale.of(mail.to().locale());
        String code = mail.kind().code();
        Object[] names = {named(mail, "restaurant"), named(mail, "by")};
        for (String part : new String[] {"subject", "headline", "next", "open"}) {
            text.put(part, say(language, code + "." + part, names));
        }
        text.put("greeting", greeting(mail, language));
        text.put("footer", say(language, "footer"));
        text.put("link", link(mail));
        text.put("language", language.getLanguage());
        text.put("direction", ARABIC.equals(language.getLanguage()) ? "rtl" : "ltr");
        return new Letter(
                String.valueOf(text.get("subject")), plain.execute(text), html.execute(text), language.getLanguage());
    }

    private String greeting(AccountMail mail, Locale language) {
        String name = mail.to().name();
        return name.isBlank() ? say(language, "greeting.unknown") : say(language, "greeting", name);
    }

    private static String named(AccountMail mail, String what) {
        String translated = mail.details().get(what + "_" + mail.to().locale());
        return Objects.requireNonNullElse(
                translated, Objects.requireNonNullElse(mail.details().get(what), ""));
    }

    private String link(AccountMail mail) {
        String page = settings.dashboardUrl().toString().replaceAll("/+$", "")
                + mail.kind().path();
        LinkKind kind = mail.kind().link();
        return kind == null
                ? page
                : page + "?token=" + links.of(kind, Objects.requireNonNull(mail.linkId()), mail.linkRound());
    }

    private String say(Locale language, String key, Object... arguments) {
        return words.getMessage(key, arguments, language);
    }

    private static Template template(String name, boolean escape) {
        try {
            return Mustache.compiler()
                    .escapeHTML(escape)
                    .compile(new ClassPathResource("templates/" + name).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A mail as it is read: the same in plain text and as a page. */
    record Letter(String subject, String plain, String html, String language) {}
}

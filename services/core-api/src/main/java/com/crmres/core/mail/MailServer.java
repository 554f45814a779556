package com.crmres.core.mail;

import com.crmres.core.mail.AccountLetter.Letter;
import com.crmres.core.mail.AccountMails.AccountMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails about accounts to the mail server. */
@Component
class MailServer {

    private final JavaMailSender server;
    private final MailSettings settings;

    MailServer(JavaMailSender server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** Returns once the server has taken it; a mail that is sent twice keeps its Message-ID. */
    void send(AccountMail mail, Letter letter) {
        MimeMessage message = server.createMimeMessage();
        try {
            MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(settings.from());
            parts.setTo(mail.to().email());
            parts.setSubject(letter.subject());
            parts.setText(letter.plain(), letter.html());
            String domain = settings.from().replaceAll(".*@([^>\\s]+).*", "$1");
            message.setHeader("Message-ID", "<account-mail-" + mail.id() + "@" + domain + ">");
            message.setHeader("Content-Language", letter.language());
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException malformed) {
            throw new MailPreparationException(malformed);
        }
        server.send(message);
    }
}

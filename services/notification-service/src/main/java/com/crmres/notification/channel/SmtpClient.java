package com.crmres.notification.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server. */
@Component
class SmtpClient {

    private final JavaMailSender server;
    private final MailSettings settings;

    SmtpClient(JavaMailSender server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** Returns once the server has taken the mail; the same letter always has the same Message-ID. */
    void send(Letter letter, MailText text) throws MailException {
        try {
            server.send(message(letter, text));
        } catch (MessagingException malformed) {
            throw new MailPreparationException(malformed);
        }
    }

    private MimeMessage message(Letter letter, MailText text) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(letter.recipientEmail());
        helper.setSubject(text.subject());
        helper.setText(text.plain(), text.html());
        message.setHeader("Message-ID", messageId(letter));
        message.setHeader("Content-Language", letter.language());
        // keeps holiday replies away (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String messageId(Letter letter) {
        String domain = settings.from().substring(settings.from().lastIndexOf('@') + 1);
        return "<alert-mail-" + letter.id() + "@" + domain.replace(">", "").strip() + ">";
    }
}

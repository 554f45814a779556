package com.crmres.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Decodes a mail: who, to whom, the subject, and the text that a person would read. */
final class MailReader {

    private MailReader() {}

    static Mail read(String id, String receivedAt, byte[] raw) throws IOException {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            String subject = Optional.ofNullable(message.getSubject()).orElse("");
            String text = text(message, "text/plain")
                    .or(() -> html(message))
                    .orElse("")
                    .strip();
            return new Mail(id, one(message), recipients(message), subject, text, receivedAt);
        } catch (MessagingException unreadable) {
            throw new IOException("A mail that is no mail", unreadable);
        }
    }

    private static String one(MimeMessage message) throws MessagingException {
        return addresses(message.getFrom()).stream().findFirst().orElse("");
    }

    private static List<String> recipients(MimeMessage message) throws MessagingException {
        return addresses(message.getAllRecipients());
    }

    private static List<String> addresses(jakarta.mail.Address @org.jspecify.annotations.Nullable [] addresses) {
        if (addresses == null) {
            return List.of();
        }
        return Arrays.stream(addresses).map(MailReader::address).toList();
    }

    private static String address(jakarta.mail.Address address) {
        return address instanceof InternetAddress internet ? internet.getAddress() : address.toString();
    }

    private static Optional<String> html(MimeMessage message) {
        try {
            return text(message, "text/html").map(MailReader::withoutTags);
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String withoutTags(String html) {
        return html.replaceAll("(?is)<(style|script|head).*?</\\1>", "")
                .replaceAll("(?i)<br\\s*/?>|</(p|div|tr|h\\d|li)>", "\n")
                .replaceAll("<[^>]+>", "")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** The first part of that type. */
    private static Optional<String> text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = text(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}

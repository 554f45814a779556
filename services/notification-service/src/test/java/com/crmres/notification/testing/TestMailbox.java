package com.crmres.notification.testing;

import java.util.List;
import java.util.Objects;
import org.springframework.web.client.RestClient;

/** What arrived at the mail server. */
public final class TestMailbox {

    private final RestClient http = RestClient.create(System.getProperty("CRMRES_MAILBOX_URL"));

    public List<Mail> of(String recipient) {
        Mail[] all = http.get().uri("/messages").retrieve().body(Mail[].class);
        return List.of(Objects.requireNonNull(all)).stream()
                .filter(mail -> mail.to().contains(recipient))
                .toList();
    }

    /** As the mailbox page tells it, decoded. */
    public record Mail(String from, List<String> to, String subject, String text) {}
}

package com.crmres.core;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What arrived at the mail server. */
public final class Mailbox {

    private static final Pattern LINK = Pattern.compile("https?://\\S+?(/\\S*)\\?token=([\\w-]+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Mailbox() {}

    /** As the mailbox page tells it, decoded. */
    public record Mail(String subject, String text) {

        public String token() {
            return link(2);
        }

        public String page() {
            return link(1);
        }

        private String link(int group) {
            Matcher link = LINK.matcher(text);
            if (!link.find()) {
                throw new IllegalStateException("No link in: " + text);
            }
            return link.group(group);
        }
    }

    /** The latest in front. */
    public static List<Mail> of(String recipient) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(System.getProperty("CRMRES_MAILBOX_URL") + "/messages"))
                    .build();
            JsonNode all = JsonMapper.shared()
                    .readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
            return all.valueStream()
                    .filter(mail -> mail.get("to").toString().contains(recipient))
                    .map(mail -> new Mail(
                            mail.get("subject").asString(), mail.get("text").asString()))
                    .toList();
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Waits until so many have arrived and gives the latest. */
    public static Mail latest(String recipient, int count) {
        await().atMost(Duration.ofSeconds(15)).until(() -> of(recipient).size() >= count);
        return of(recipient).getFirst();
    }
}

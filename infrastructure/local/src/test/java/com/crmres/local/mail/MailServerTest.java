package com.crmres.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.local.protocol.Json;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MailServerTest {

    @TempDir
    Path directory;

    private int smtpPort;
    private int pagePort;

    @BeforeEach
    void start() throws Exception {
        InetAddress local = InetAddress.getLoopbackAddress();
        try (ServerSocket smtp = new ServerSocket(0, 1, local);
                ServerSocket page = new ServerSocket(0, 1, local)) {
            smtpPort = smtp.getLocalPort();
            pagePort = page.getLocalPort();
        }
        MailServer.start(directory, local, smtpPort, pagePort);
    }

    @Test
    void aMailIsShownDecodedWithTheNewestFirst() throws Exception {
        send("تصعيد محادثة", "العميلة أم خالد: الخدمة بطيئة", "<p>تجاهل</p>");
        send("Second", "<b>not bold</b>", "<p>ignored</p>");
        JsonNode messages = Json.MAPPER.readTree(call("GET", "/messages"));
        assertThat(messages).hasSize(2);
        assertThat(messages.at("/1/subject").asString()).isEqualTo("تصعيد محادثة");
        assertThat(messages.at("/1/text").asString()).isEqualTo("العميلة أم خالد: الخدمة بطيئة");
        assertThat(messages.at("/1/to/0").asString()).isEqualTo("owner@najd.example");
        assertThat(messages.at("/1/received_at").asString()).endsWith("Z");
        assertThat(call("GET", "/")).contains("تصعيد محادثة", "&lt;b&gt;not bold&lt;/b&gt;");
    }

    @Test
    void anEmptiedMailboxIsEmpty() throws Exception {
        send("One", "text", "<p>html</p>");
        call("DELETE", "/messages");
        assertThat(call("GET", "/messages")).isEqualTo("[]");
    }

    private void send(String subject, String text, String html) throws Exception {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(smtpPort));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("alerts@crmres.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("owner@najd.example"));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(message);
    }

    private String call(String method, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pagePort + path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}

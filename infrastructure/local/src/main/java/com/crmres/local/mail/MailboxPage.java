package com.crmres.local.mail;

import com.crmres.local.protocol.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The mailbox for people at {@code /}, and for programs at {@code /messages}. */
final class MailboxPage implements HttpHandler {

    private final Mailbox mailbox;
    private final String page;

    MailboxPage(Mailbox mailbox) throws IOException {
        this.mailbox = mailbox;
        try (InputStream in = MailboxPage.class.getResourceAsStream("mailbox.html")) {
            this.page = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        switch (call) {
            case "GET /" -> answer(exchange, 200, "text/html", html());
            case "GET /messages" -> answer(exchange, 200, "application/json", json());
            case "DELETE /messages" -> {
                mailbox.empty();
                answer(exchange, 200, "application/json", "[]");
            }
            default -> answer(exchange, 404, "text/plain", "There is no " + call);
        }
    }

    private String json() throws IOException {
        var messages = Json.MAPPER.createArrayNode();
        for (Mail mail : mailbox.newest()) {
            var message = messages.addObject().put("id", mail.id()).put("from", mail.from());
            mail.to().forEach(message.putArray("to")::add);
            message.put("subject", mail.subject()).put("text", mail.text()).put("received_at", mail.receivedAt());
        }
        return messages.toString();
    }

    private String html() throws IOException {
        List<Mail> mails = mailbox.newest();
        StringBuilder list = new StringBuilder();
        for (Mail mail : mails) {
            list.append("<article><h2 dir=\"auto\">")
                    .append(escaped(mail.subject()))
                    .append("</h2><p class=\"facts\"><span>")
                    .append(escaped(mail.from()))
                    .append("</span> &rarr; <span>")
                    .append(escaped(String.join(", ", mail.to())))
                    .append("</span> <time>")
                    .append(mail.receivedAt())
                    .append("</time></p><div class=\"text\" dir=\"auto\">")
                    .append(escaped(mail.text()))
                    .append("</div></article>\n");
        }
        return page.replace("{count}", Integer.toString(mails.size())).replace("{mails}", list);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

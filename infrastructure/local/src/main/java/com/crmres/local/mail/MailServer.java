package com.crmres.local.mail;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** Accepts every mail by SMTP, delivers none, and shows them. */
public final class MailServer {

    private static final int LARGEST = 10 << 20;

    private MailServer() {}

    public static void start(Path directory, InetAddress bind, int smtpPort, int pagePort) throws IOException {
        Mailbox mailbox = new Mailbox(directory, Clock.systemUTC());
        SMTPServer.port(smtpPort)
                .bindAddress(bind)
                .hostName("localhost")
                .softwareName("CRM-RES local mail")
                .maxMessageSize(LARGEST)
                .insertReceivedHeaders(false)
                .messageHandlerFactory(context -> new Receiver(mailbox))
                .build()
                .start();
        HttpServer page = HttpServer.create(new InetSocketAddress(bind, pagePort), 0);
        page.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        page.createContext("/", new MailboxPage(mailbox));
        page.start();
    }

    /** One mail being received. */
    private record Receiver(Mailbox mailbox) implements MessageHandler {

        @Override
        public void from(String from) {
            // the mail's own header is what is shown
        }

        @Override
        public void recipient(String recipient) {
            // everybody lives here
        }

        @Override
        public String data(InputStream data) throws IOException {
            mailbox.receive(data.readAllBytes());
            return "250 Ok";
        }

        @Override
        public void done() {
            // each mail was complete with its data
        }
    }
}

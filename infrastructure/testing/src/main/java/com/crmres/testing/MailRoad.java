package com.crmres.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The road to the mail server, which can be closed and opened again, and remembers what went by. */
public final class MailRoad {

    private final int port;
    private final ByteArrayOutputStream passed = new ByteArrayOutputStream();
    private @Nullable ServerSocket gate;

    public MailRoad() {
        gate = listen(0);
        port = gate.getLocalPort();
    }

    public int port() {
        return port;
    }

    public synchronized void close() throws IOException {
        if (gate != null) {
            gate.close();
            gate = null;
        }
    }

    public synchronized void open() {
        if (gate == null) {
            gate = listen(port);
        }
    }

    /** All that clients have said so far. */
    public String said() {
        return passed.toString(StandardCharsets.US_ASCII);
    }

    private ServerSocket listen(int wanted) {
        try {
            ServerSocket opened = new ServerSocket(wanted, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> accept(opened));
            return opened;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void accept(ServerSocket opened) {
        try {
            while (true) {
                Socket client = opened.accept();
                int server = Integer.parseInt(System.getProperty("CRMRES_SMTP_PORT"));
                Socket mail = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.ofVirtual().start(() -> pass(client, mail, true));
                Thread.ofVirtual().start(() -> pass(mail, client, false));
            }
        } catch (IOException closed) {
            // the gate was closed
        }
    }

    private void pass(Socket from, Socket to, boolean remembered) {
        byte[] buffer = new byte[8_192];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                if (remembered) {
                    passed.write(buffer, 0, read);
                }
            }
        } catch (IOException hungUp) {
            // the other direction ended
        }
    }
}

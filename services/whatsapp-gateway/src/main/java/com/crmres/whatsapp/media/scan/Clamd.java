package com.crmres.whatsapp.media.scan;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A ClamAV daemon, which is handed the file in pieces (INSTREAM). */
final class Clamd implements VirusScan {

    private static final Logger log = LoggerFactory.getLogger(Clamd.class);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final String host;
    private final int port;
    private final int timeout;

    private Clamd(String host, int port, Duration timeout) {
        this.host = host;
        this.port = port;
        this.timeout = Math.toIntExact(timeout.toMillis());
    }

    static Clamd at(String address, Duration timeout) {
        URI parsed = URI.create("tcp://" + address);
        if (parsed.getHost() == null || parsed.getPort() < 0) {
            throw new IllegalArgumentException("crmres.media.scan.clamd is not host:port");
        }
        return new Clamd(parsed.getHost(), parsed.getPort(), timeout);
    }

    @Override
    public Verdict check(Path file) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(timeout);
            socket.connect(new InetSocketAddress(host, port), timeout);
            hand(file, new DataOutputStream(socket.getOutputStream()));
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return verdict(new String(answer, StandardCharsets.UTF_8).strip().replace("\0", ""));
        }
    }

    private static void hand(Path file, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static Verdict verdict(String answer) throws IOException {
        if (answer.endsWith("FOUND")) {
            log.warn("A customer's file is infected: {}", answer);
            return Verdict.INFECTED;
        }
        if (answer.isEmpty()) {
            throw new IOException("The scanner did not answer");
        }
        return answer.endsWith("OK") ? Verdict.CLEAN : Verdict.UNREADABLE;
    }
}

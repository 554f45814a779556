package com.crmres.whatsapp.media.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdTest {

    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    Path folder;

    private ServerSocket daemon;

    @BeforeEach
    void aDaemon() throws IOException {
        daemon = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::serve);
    }

    @AfterEach
    void end() throws IOException {
        daemon.close();
    }

    @Test
    void tellsInfectedFilesFromCleanOnes() throws IOException {
        assertThat(verdictOn(EICAR.getBytes(StandardCharsets.US_ASCII))).isEqualTo(Verdict.INFECTED);
        assertThat(verdictOn("kabsa".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Verdict.CLEAN);
        assertThat(verdictOn(new byte[300_000])).isEqualTo(Verdict.CLEAN);
        assertThat(verdictOn(new byte[0])).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void saysWhenTheDaemonIsAway() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[1]);
        VirusScan nobody = Clamd.at("127.0.0.1:" + freePort(), Duration.ofSeconds(1));

        assertThatThrownBy(() -> nobody.check(file)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Clamd.at("nowhere", Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int freePort() throws IOException {
        try (ServerSocket unused = new ServerSocket(0)) {
            return unused.getLocalPort();
        }
    }

    private Verdict verdictOn(byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("file"), file);
        return Clamd.at("127.0.0.1:" + daemon.getLocalPort(), Duration.ofSeconds(5))
                .check(path);
    }

    private void serve() {
        while (!daemon.isClosed()) {
            try (Socket socket = daemon.accept()) {
                String found = answerTo(read(new DataInputStream(socket.getInputStream())));
                socket.getOutputStream().write((found + "\0").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static String answerTo(byte[] file) {
        if (file.length == 0) {
            return "stream: Can't read file ERROR";
        }
        boolean infected = new String(file, StandardCharsets.ISO_8859_1).contains(EICAR);
        return infected ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK";
    }

    private static byte[] read(DataInputStream in) throws IOException {
        assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
        }
        return file.toByteArray();
    }
}

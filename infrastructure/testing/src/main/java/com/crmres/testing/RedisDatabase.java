package com.crmres.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** One of the sixteen databases of a shared Redis, emptied for this JVM. */
final class RedisDatabase {

    private static final int COUNT = 16;
    private static final String OK = "+OK\r\n";

    private RedisDatabase() {}

    static String claim(Ready ready) throws IOException {
        int index = ThreadLocalRandom.current().nextInt(1, COUNT);
        try (Socket socket = new Socket("127.0.0.1", ready.redisPort())) {
            String commands = "SELECT " + index + "\r\nFLUSHDB\r\n";
            socket.getOutputStream().write(commands.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(2 * OK.length()), StandardCharsets.US_ASCII);
            if (!answer.equals(OK + OK)) {
                throw new IOException("Redis answered " + answer);
            }
        }
        return ready.redisUrl() + "/" + index;
    }
}

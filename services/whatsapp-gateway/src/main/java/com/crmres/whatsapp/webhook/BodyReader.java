package com.crmres.whatsapp.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Reads bodies without ever holding more bytes than the settings allow, one body's or all of them together. */
@Component
class BodyReader {

    private static final int KILOBYTE = 1024;
    private static final int CHUNK = 16 * KILOBYTE;

    private final long largest;
    private final Semaphore room;

    BodyReader(WebhookSettings settings) {
        this.largest = settings.largestBody().toBytes();
        this.room = new Semaphore(Math.toIntExact(settings.bodiesInFlight().toKilobytes()));
    }

    /** Reads the body and works on it while its bytes are accounted for. */
    <T> T with(HttpServletRequest request, Work<T> work) throws IOException {
        if (request.getContentLengthLong() > largest) {
            return work.tooLarge();
        }
        Held held = new Held();
        try {
            return held.read(request, work);
        } finally {
            held.giveBack();
        }
    }

    /** What is done with a body, or without it. */
    interface Work<T> {

        T on(byte[] body);

        T tooLarge();

        T noRoom();
    }

    private final class Held {

        private int kilobytes;

        <T> T read(HttpServletRequest request, Work<T> work) throws IOException {
            InputStream in = request.getInputStream();
            ByteArrayOutputStream body =
                    new ByteArrayOutputStream(Math.clamp(request.getContentLengthLong(), KILOBYTE, CHUNK));
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                if (!take(chunk.length)) {
                    return work.noRoom();
                }
                body.writeBytes(chunk);
                if (body.size() > largest) {
                    return work.tooLarge();
                }
            }
            return work.on(body.toByteArray());
        }

        private boolean take(int bytes) {
            int needed = (bytes + KILOBYTE - 1) / KILOBYTE;
            boolean taken = room.tryAcquire(needed);
            kilobytes += taken ? needed : 0;
            return taken;
        }

        void giveBack() {
            room.release(kilobytes);
        }
    }
}

package com.crmres.sandbox.live;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page: a short queue that never makes a sender wait, and a thread that empties it. */
final class LivePage {

    private static final Entry RESYNC = new Entry("resync", "{}");
    private static final int HEARTBEAT_SECONDS = 15;

    private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(500);
    private final SseEmitter emitter;
    private volatile boolean closed;

    LivePage(SseEmitter emitter) {
        this.emitter = emitter;
    }

    void offer(String name, Object data) {
        if (!queue.offer(new Entry(name, data))) {
            // a page that cannot keep up reads everything anew instead of falling ever further behind
            queue.clear();
            queue.offer(RESYNC);
        }
    }

    void close() {
        closed = true;
    }

    /** Sends until the page is gone. */
    void run() {
        try {
            offer("hello", "{}");
            while (!closed) {
                send(queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS));
            }
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(@Nullable Entry entry) throws IOException {
        if (entry == null) {
            emitter.send(SseEmitter.event().comment("beat"));
        } else {
            emitter.send(SseEmitter.event().name(entry.name()).data(entry.data(), MediaType.APPLICATION_JSON));
        }
    }

    private record Entry(String name, Object data) {}
}

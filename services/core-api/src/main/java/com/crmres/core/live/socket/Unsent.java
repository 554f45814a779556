package com.crmres.core.live.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** What one socket has still to be sent, in order and within bounds, and how it is to end. */
class Unsent {

    /** For a reader that does not keep up; it comes again with its cursor. */
    static final CloseStatus TOO_SLOW = CloseStatus.SERVICE_OVERLOAD;

    private final long limit;
    private final Deque<String> frames = new ArrayDeque<>();
    private long size;
    private @Nullable CloseStatus end;

    Unsent(long limit) {
        this.limit = limit;
    }

    /** Never waits: what does not fit ends the socket. */
    synchronized void add(String frame) {
        if (end != null) {
            return;
        }
        if (size + frame.length() > limit) {
            end(TOO_SLOW);
            return;
        }
        frames.add(frame);
        size += frame.length();
        notifyAll();
    }

    /** Nothing more is sent but this. */
    synchronized void end(CloseStatus status) {
        if (end == null) {
            end = status;
            frames.clear();
            size = 0;
            notifyAll();
        }
    }

    /** The next frame as soon as there is one; null at the end. */
    synchronized @Nullable String next() throws InterruptedException {
        while (frames.isEmpty() && end == null) {
            wait();
        }
        String frame = frames.pollFirst();
        if (frame != null) {
            size -= frame.length();
            notifyAll();
        }
        return frame;
    }

    /** Waits until half of it is free; false at the end. */
    synchronized boolean hasRoom() throws InterruptedException {
        while (size > limit / 2 && end == null) {
            wait();
        }
        return end == null;
    }

    synchronized CloseStatus ending() {
        return end == null ? CloseStatus.NORMAL : end;
    }
}

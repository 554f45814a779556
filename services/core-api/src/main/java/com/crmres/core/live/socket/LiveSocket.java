package com.crmres.core.live.socket;

import com.crmres.core.live.TicketHolder;
import com.crmres.core.live.event.StreamId;
import com.crmres.kit.security.Caller;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** One open screen: whose it is, how far it has been told, and what is still on its way to it. */
class LiveSocket {

    private static final Logger log = LoggerFactory.getLogger(LiveSocket.class);

    private final WebSocketSession session;
    private final TicketHolder holder;
    private final Frames frames;
    private final Unsent unsent;
    private final Instant openedAt;
    private volatile Instant beatAt;
    private StreamId position;
    private Instant countedFrom;
    private int heard;

    LiveSocket(
            WebSocketSession session,
            TicketHolder holder,
            Frames frames,
            long buffer,
            StreamId position,
            Instant openedAt) {
        this.session = session;
        this.holder = holder;
        this.frames = frames;
        this.unsent = new Unsent(buffer);
        this.position = position;
        this.openedAt = openedAt;
        this.beatAt = openedAt;
        this.countedFrom = openedAt;
    }

    Caller caller() {
        return holder.caller();
    }

    Locale locale() {
        return holder.locale();
    }

    synchronized StreamId position() {
        return position;
    }

    void hello() {
        unsent.add(frames.hello(position()));
    }

    /** Hears what it has not heard yet and may. */
    synchronized void hear(Batch batch) {
        if (!batch.end().isAfter(position)) {
            return;
        }
        for (Frame frame : batch.in(locale())) {
            if (frame.id().isAfter(position) && caller().sees(frame.branchId())) {
                unsent.add(frame.text());
            }
        }
        position = batch.end();
        if (batch.isLost()) {
            resyncAt(position);
        }
    }

    /** Has to load anew what it shows, and goes on from here. */
    synchronized void resyncAt(StreamId place) {
        position = place;
        unsent.add(frames.resync(place));
    }

    synchronized void beat(Instant now) {
        beatAt = now;
        unsent.add(frames.heartbeat(position));
    }

    /** Whether its screen says more in a second than it may. */
    synchronized boolean isLoud(int most, Instant now) {
        if (!now.isBefore(countedFrom.plusSeconds(1))) {
            countedFrom = now;
            heard = 0;
        }
        heard++;
        return heard > most;
    }

    Instant openedAt() {
        return openedAt;
    }

    boolean isSilentFor(Duration time, Instant now) {
        return !now.isBefore(beatAt.plus(time));
    }

    boolean isOlderThan(Duration life, Instant now) {
        return !now.isBefore(openedAt.plus(life));
    }

    void pong() {
        unsent.add(frames.pong());
    }

    void end(CloseStatus status) {
        unsent.end(status);
    }

    boolean hasRoom() throws InterruptedException {
        return unsent.hasRoom();
    }

    /** Sends until the end. One thread of its own does it, so that nobody else ever waits for this socket. */
    void send() {
        try {
            for (String frame = unsent.next(); frame != null; frame = unsent.next()) {
                session.sendMessage(new TextMessage(frame));
            }
            session.close(unsent.ending());
        } catch (IOException | IllegalStateException gone) {
            log.debug("A socket is gone: {}", gone.toString());
            unsent.end(CloseStatus.SESSION_NOT_RELIABLE);
            abandon();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void abandon() {
        try {
            session.close(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (IOException | IllegalStateException closed) {
            log.trace("It was closed already: {}", closed.toString());
        }
    }
}

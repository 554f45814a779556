package com.crmres.core.live.socket;

import com.crmres.core.live.LiveSettings;
import com.crmres.kit.security.Caller;
import com.crmres.kit.security.EndedSessions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/** All sockets of this instance: keeps them alive and ends those whose time is over. */
@Component
class Sockets implements SmartLifecycle {

    /** The person has signed out, or was. */
    static final CloseStatus SESSION_ENDED = new CloseStatus(4401, "session_ended");

    /** Come again with a new ticket. */
    static final CloseStatus TIME_IS_UP = new CloseStatus(4408, "new_ticket");

    /** The session has opened others since, and more than a person looks at. */
    static final CloseStatus TOO_MANY = new CloseStatus(4429, "too_many");

    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Set<LiveSocket> open = ConcurrentHashMap.newKeySet();
    private final LiveSettings settings;
    private final EndedSessions endedSessions;
    private final Clock clock;
    private volatile boolean running;

    Sockets(LiveSettings settings, EndedSessions endedSessions, Clock clock, MeterRegistry metrics) {
        this.settings = settings;
        this.endedSessions = endedSessions;
        this.clock = clock;
        metrics.gaugeCollectionSize("crmres.live.sockets", Tags.empty(), open);
    }

    void add(LiveSocket socket) {
        open.add(socket);
        of(socket.caller().sessionId())
                .sorted(Comparator.comparing(LiveSocket::openedAt).reversed())
                .skip(settings.mostOfSession())
                .forEach(old -> old.end(TOO_MANY));
        Thread.ofVirtual().name("live-socket").start(socket::send);
    }

    void remove(LiveSocket socket) {
        open.remove(socket);
        socket.end(CloseStatus.NORMAL);
    }

    void endSession(UUID sessionId) {
        of(sessionId).forEach(socket -> socket.end(SESSION_ENDED));
    }

    /** What its person may see has changed: they come again as who they are now. */
    void renewSession(UUID sessionId) {
        of(sessionId).forEach(socket -> socket.end(TIME_IS_UP));
    }

    private Stream<LiveSocket> of(UUID sessionId) {
        return open.stream().filter(socket -> socket.caller().sessionId().equals(sessionId));
    }

    /** Counts what a screen says; one that says too much is sent away. */
    boolean mayHear(LiveSocket socket) {
        boolean loud = socket.isLoud(settings.mostHeard(), clock.instant());
        if (loud) {
            socket.end(CloseStatus.POLICY_VIOLATION);
        }
        return !loud;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("live-rounds").start(this::goRound);
    }

    private void goRound() {
        try {
            while (running) {
                Instant now = clock.instant();
                open.forEach(socket -> look(socket, now));
                Thread.sleep(ROUND);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(LiveSocket socket, Instant now) {
        if (socket.isOlderThan(settings.socketLife(), now)) {
            socket.end(TIME_IS_UP);
        } else if (socket.isSilentFor(settings.heartbeat(), now)) {
            check(socket, now);
        }
    }

    private void check(LiveSocket socket, Instant now) {
        Caller caller = socket.caller();
        if (endedSessions.contains(caller.sessionId())) {
            socket.end(SESSION_ENDED);
        } else if (endedSessions.refuses(caller.sessionId(), caller.generation())) {
            socket.end(TIME_IS_UP);
        } else {
            socket.beat(now);
        }
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(socket -> socket.end(CloseStatus.GOING_AWAY));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

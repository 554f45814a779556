package com.crmres.core.live.socket;

import com.crmres.kit.security.EndedSessions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;

/** Hears of each session that ends, so that its sockets do not stay open until their next heartbeat. */
@Component
class SessionEnds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SessionEnds.class);
    private static final Duration NEXT_TRY = Duration.ofSeconds(5);

    private final RedisMessageListenerContainer container = new RedisMessageListenerContainer();
    private volatile boolean running;

    SessionEnds(RedisConnectionFactory connections, Sockets sockets) {
        container.setConnectionFactory(connections);
        container.addMessageListener(
                (message, pattern) -> sockets.endSession(session(message)), ChannelTopic.of(EndedSessions.CHANNEL));
        container.addMessageListener(
                (message, pattern) -> sockets.renewSession(session(message)), ChannelTopic.of(EndedSessions.RENEWED));
        container.afterPropertiesSet();
    }

    private static UUID session(Message message) {
        return UUID.fromString(new String(message.getBody(), StandardCharsets.UTF_8));
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("live-session-ends").start(this::listenAsSoonAsPossible);
    }

    /** The service works without Redis, and so does not wait for it to start. */
    private void listenAsSoonAsPossible() {
        try {
            while (running && !isListening()) {
                Thread.sleep(NEXT_TRY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isListening() {
        try {
            container.start();
            return true;
        } catch (DataAccessException | IllegalStateException away) {
            log.warn("Ends of sessions are seen at heartbeats only: {}", away.toString());
            container.stop();
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        container.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

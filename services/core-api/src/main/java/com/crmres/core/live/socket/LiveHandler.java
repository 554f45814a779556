package com.crmres.core.live.socket;

import com.crmres.core.live.TicketHolder;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Opens and closes the sockets of screens, which have little to say themselves. */
@Component
class LiveHandler extends TextWebSocketHandler {

    private static final Logger log = LoggerFactory.getLogger(LiveHandler.class);
    private static final String SOCKET = "socket";
    private static final int LONGEST_MESSAGE = 1_024;
    private static final Duration LONGEST_SEND = Duration.ofSeconds(10);

    private final Arrivals arrivals;
    private final Sockets sockets;
    private final Channels channels;
    private final Frames frames;

    LiveHandler(Arrivals arrivals, Sockets sockets, Channels channels, Frames frames) {
        this.arrivals = arrivals;
        this.sockets = sockets;
        this.channels = channels;
        this.frames = frames;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        session.setTextMessageSizeLimit(LONGEST_MESSAGE);
        giveUpSendingAfter(session);
        try {
            LiveSocket socket = arrivals.greet(
                    session,
                    (TicketHolder)
                            Objects.requireNonNull(session.getAttributes().get(Handshake.HOLDER)),
                    (String) session.getAttributes().get(Handshake.CURSOR));
            session.getAttributes().put(SOCKET, socket);
            sockets.add(socket);
            Thread.ofVirtual().name("live-arrival").start(() -> arrivals.catchUp(socket));
        } catch (DataAccessException away) {
            log.warn("A socket was not greeted: {}", away.toString());
            session.close(Unsent.TOO_SLOW);
        }
    }

    private static void giveUpSendingAfter(WebSocketSession session) {
        if (session instanceof NativeWebSocketSession wrapped
                && wrapped.getNativeSession() instanceof jakarta.websocket.Session tomcat) {
            tomcat.getUserProperties()
                    .put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", LONGEST_SEND.toMillis());
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        LiveSocket socket = socketOf(session);
        if (socket != null && sockets.mayHear(socket) && frames.isPing(message.getPayload())) {
            socket.pong();
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        LiveSocket socket = socketOf(session);
        if (socket != null) {
            sockets.remove(socket);
            channels.leave(socket);
        }
    }

    private static @Nullable LiveSocket socketOf(WebSocketSession session) {
        return (LiveSocket) session.getAttributes().get(SOCKET);
    }
}

package com.crmres.core.live.socket;

import com.crmres.core.live.LiveSettings;
import com.crmres.core.live.TicketHolder;
import com.crmres.core.live.event.LiveStream;
import com.crmres.core.live.event.LiveStream.Place;
import com.crmres.core.live.event.StreamEntry;
import com.crmres.core.live.event.StreamId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.socket.WebSocketSession;

/** Tells a new socket what it has missed, and then lets it hear what all the others hear. */
@Component
class Arrivals {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
    private static final int PAGE = 100;

    private final LiveStream stream;
    private final Frames frames;
    private final Channels channels;
    private final LiveSettings settings;
    private final Clock clock;

    Arrivals(LiveStream stream, Frames frames, Channels channels, LiveSettings settings, Clock clock) {
        this.stream = stream;
        this.frames = frames;
        this.channels = channels;
        this.settings = settings;
        this.clock = clock;
    }

    /** A socket that has been greeted; a cursor that is none is as good as a lost one. */
    LiveSocket greet(WebSocketSession session, TicketHolder holder, @Nullable String cursor) {
        Place place = place(holder.caller().restaurantId(), cursor);
        LiveSocket socket =
                new LiveSocket(session, holder, frames, settings.buffer().toBytes(), place.id(), clock.instant());
        socket.hello();
        if (place.isLost()) {
            socket.resyncAt(place.id());
        }
        return socket;
    }

    private Place place(UUID restaurantId, @Nullable String cursor) {
        if (cursor != null && !StreamId.isOne(cursor)) {
            return new Place(stream.last(restaurantId), true);
        }
        return stream.resume(restaurantId, cursor == null ? null : StreamId.valueOf(cursor), settings.mostBehind());
    }

    void catchUp(LiveSocket socket) {
        try {
            while (socket.hasRoom() && !isUpToDate(socket)) {
                log.trace("A socket catches up");
            }
            if (!socket.hasRoom()) {
                // it was closed before it joined
                channels.leave(socket);
            }
        } catch (DataAccessException | TransactionException away) {
            log.warn("A socket could not catch up: {}", away.toString());
            socket.end(Unsent.TOO_SLOW);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isUpToDate(LiveSocket socket) {
        UUID restaurantId = socket.caller().restaurantId();
        List<StreamEntry> missed = stream.after(restaurantId, socket.position(), PAGE);
        if (!missed.isEmpty()) {
            socket.hear(frames.batch(restaurantId, missed, Set.of(socket.locale())));
        }
        return missed.size() < PAGE && channels.join(socket);
    }
}

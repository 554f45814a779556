package com.crmres.core.live.socket;

import com.crmres.core.live.LiveSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The restaurants of which somebody looks at this instance's sockets. */
@Component
class Channels {

    private final Map<UUID, Channel> channels = new ConcurrentHashMap<>();
    private final Frames frames;
    private final LiveSettings settings;

    Channels(Frames frames, LiveSettings settings) {
        this.frames = frames;
        this.settings = settings;
    }

    /** False while the socket has to catch up with the others of its restaurant. */
    boolean join(LiveSocket socket) {
        UUID restaurantId = socket.caller().restaurantId();
        boolean[] joined = new boolean[1];
        channels.compute(restaurantId, (id, known) -> {
            Channel channel = known == null ? new Channel(id, socket.position(), frames, settings) : known;
            joined[0] = channel.join(socket);
            return channel;
        });
        signal();
        return joined[0];
    }

    void leave(LiveSocket socket) {
        channels.computeIfPresent(socket.caller().restaurantId(), (id, channel) -> {
            channel.leave(socket);
            return channel.isEmpty() ? null : channel;
        });
    }

    Collection<Channel> all() {
        return List.copyOf(channels.values());
    }

    /** Waits until there is a channel, or until told not to. */
    synchronized void awaitAny() throws InterruptedException {
        if (channels.isEmpty()) {
            wait();
        }
    }

    synchronized void signal() {
        notifyAll();
    }
}

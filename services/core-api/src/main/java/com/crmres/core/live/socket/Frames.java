package com.crmres.core.live.socket;

import com.crmres.core.live.LiveSettings;
import com.crmres.core.live.event.BranchEvent;
import com.crmres.core.live.event.LiveEvent;
import com.crmres.core.live.event.LiveEvents;
import com.crmres.core.live.event.StreamEntry;
import com.crmres.core.live.event.StreamId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what sockets are sent: an event once, for however many. */
@Component
class Frames {

    private final LiveEvents events;
    private final LiveSettings settings;
    private final Clock clock;
    private final JsonMapper json;

    Frames(LiveEvents events, LiveSettings settings, Clock clock, JsonMapper json) {
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        this.json = json;
    }

    Batch batch(UUID restaurantId, List<StreamEntry> entries, Set<Locale> locales) {
        Map<Locale, List<Frame>> frames = new HashMap<>();
        locales.forEach(locale -> frames.put(locale, List.of()));
        events.of(restaurantId, entries, locales)
                .forEach((locale, told) ->
                        frames.put(locale, told.stream().map(this::frame).toList()));
        boolean isLost = entries.stream().anyMatch(StreamEntry::isGap);
        return new Batch(frames, entries.getLast().id(), isLost);
    }

    private Frame frame(BranchEvent event) {
        return new Frame(event.id(), event.branchId(), json.writeValueAsString(event.event()));
    }

    String hello(StreamId id) {
        return json.writeValueAsString(
                new Hello("hello", id, clock.instant(), settings.heartbeat().toSeconds()));
    }

    String heartbeat(StreamId id) {
        return json.writeValueAsString(new Heartbeat("heartbeat", id));
    }

    String resync(StreamId id) {
        return json.writeValueAsString(LiveEvent.resync(id, clock.instant()));
    }

    String pong() {
        return json.writeValueAsString(new Pong("pong"));
    }

    boolean isPing(String text) {
        return text.contains("\"ping\"");
    }

    private record Hello(String type, StreamId id, Instant at, long heartbeatSeconds) {}

    private record Heartbeat(String type, StreamId id) {}

    private record Pong(String type) {}
}

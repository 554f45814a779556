package com.crmres.core.live.event;

import com.crmres.event.signal.LiveSignal;
import com.crmres.kit.live.LiveFeed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.data.redis.connection.stream.MapRecord;

/** One entry of a restaurant's stream: what happened to what. */
public record StreamEntry(StreamId id, String type, Map<String, String> ids) {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** As Redis gave it. */
    public static StreamEntry of(MapRecord<?, String, String> entry) {
        Map<String, String> fields = entry.getValue();
        return new StreamEntry(
                StreamId.valueOf(entry.getId().getValue()), fields.getOrDefault(LiveFeed.TYPE, ""), fields);
    }

    /** Whether events were lost in its place. */
    public boolean isGap() {
        return type.equals(LiveFeed.GAP);
    }

    /** Whether a later one of the same message says all that this one does. */
    public boolean isTick() {
        return type.equals(LiveSignal.MESSAGE_STATUS);
    }

    public Optional<UUID> id(String name) {
        return value(name).filter(text -> UUID_FORM.matcher(text).matches()).map(UUID::fromString);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(ids.get(name));
    }
}

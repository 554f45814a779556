package com.crmres.core.live.event;

import com.crmres.kit.live.LiveFeed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Range;
import org.springframework.data.domain.Range.Bound;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.core.StreamOperations;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** The stream of a restaurant's events, for whoever asks where it stands and what came after. */
@Component
public class LiveStream {

    /** An entry that only gives an empty stream a place to begin. */
    private static final String BEGINNING = "beginning";

    private final StreamOperations<String, String, String> streams;
    private final LiveFeed feed;

    LiveStream(StringRedisTemplate redis, LiveFeed feed) {
        this.streams = redis.opsForStream();
        this.feed = feed;
    }

    /**
     * Where a reader goes on.
     *
     * @param isLost whether what came since is not known here any more, so that the reader has to load anew
     */
    public record Place(StreamId id, boolean isLost) {}

    /** From a cursor that is still in the stream and not too far behind; in all other cases from its end. */
    public Place resume(UUID restaurantId, @Nullable StreamId cursor, int mostBehind) {
        if (cursor == null) {
            return new Place(last(restaurantId), false);
        }
        boolean holds = isKnown(restaurantId, cursor)
                && after(restaurantId, cursor, mostBehind + 1).size() <= mostBehind;
        return holds ? new Place(cursor, false) : new Place(last(restaurantId), true);
    }

    // a cursor is always the id of an entry: one that is not there was trimmed, lost, or never ours
    private boolean isKnown(UUID restaurantId, StreamId cursor) {
        return !range(restaurantId, Range.closed(cursor.toString(), cursor.toString()), 1)
                .isEmpty();
    }

    /** The id of the newest entry. */
    public StreamId last(UUID restaurantId) {
        Optional<StreamId> newest =
                streams
                        .reverseRange(
                                LiveFeed.keyOf(restaurantId),
                                Range.unbounded(),
                                Limit.limit().count(1))
                        .stream()
                        .map(StreamEntry::of)
                        .map(StreamEntry::id)
                        .findFirst();
        return newest.orElseGet(() -> StreamId.valueOf(feed.add(restaurantId, BEGINNING, Map.of())));
    }

    /** What came after a place, in order. */
    public List<StreamEntry> after(UUID restaurantId, StreamId place, int atMost) {
        return range(restaurantId, Range.of(Bound.exclusive(place.toString()), Bound.unbounded()), atMost);
    }

    private List<StreamEntry> range(UUID restaurantId, Range<String> range, int atMost) {
        return streams.range(LiveFeed.keyOf(restaurantId), range, Limit.limit().count(atMost)).stream()
                .map(StreamEntry::of)
                .toList();
    }
}

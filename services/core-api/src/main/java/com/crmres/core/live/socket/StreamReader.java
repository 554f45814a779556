package com.crmres.core.live.socket;

import com.crmres.core.live.event.LiveStream;
import com.crmres.core.live.event.StreamEntry;
import com.crmres.kit.live.LiveFeed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.stream.ByteRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.stereotype.Component;

/** The one reader of this instance: waits at the streams of all restaurants that somebody looks at. */
@Component
class StreamReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StreamReader.class);
    // also how long a restaurant's first socket waits until its stream is among those that are read
    private static final Duration BLOCK = Duration.ofMillis(250);
    private static final Duration NEXT_TRY = Duration.ofMillis(500);
    private static final long LOOK_AT_SERVER = Duration.ofSeconds(2).toNanos();
    private static final int MOST = 500;

    private final RedisConnectionFactory connections;
    private final LiveStream stream;
    private final Channels channels;
    private volatile boolean running;
    private @Nullable String server;
    private long lookedAt;
    private boolean interrupted;

    StreamReader(RedisConnectionFactory connections, LiveStream stream, Channels channels) {
        this.connections = connections;
        this.stream = stream;
        this.channels = channels;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("live-reader").start(this::run);
    }

    private void run() {
        try {
            while (running) {
                channels.awaitAny();
                readWhileConnected();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void readWhileConnected() throws InterruptedException {
        // who was not there cannot tell whether Redis was
        server = interrupted ? server : null;
        try (RedisConnection connection = connections.getConnection()) {
            for (Collection<Channel> open = channels.all(); running && !open.isEmpty(); open = channels.all()) {
                lookAtServer(connection);
                read(connection, open);
            }
        } catch (DataAccessException away) {
            log.warn("Live events cannot be read: {}", away.toString());
            interrupted = true;
            Thread.sleep(NEXT_TRY);
        }
    }

    /** The connection heals itself without a word: another server, or the same one started again, may lack entries. */
    private void lookAtServer(RedisConnection connection) {
        if (!interrupted && System.nanoTime() - lookedAt < LOOK_AT_SERVER && server != null) {
            return;
        }
        Properties info = connection.serverCommands().info("server");
        String now = info == null ? "" : info.getProperty("run_id", "");
        if (interrupted || (server != null && !server.equals(now))) {
            channels.all().forEach(channel -> channel.restart(stream.last(channel.restaurantId())));
        }
        server = now;
        lookedAt = System.nanoTime();
        interrupted = false;
    }

    private static void read(RedisConnection connection, Collection<Channel> open) {
        Map<String, Channel> byKey = open.stream()
                .collect(Collectors.toMap(channel -> LiveFeed.keyOf(channel.restaurantId()), Function.identity()));
        List<ByteRecord> records = connection
                .streamCommands()
                .xRead(StreamReadOptions.empty().count(MOST).block(BLOCK), offsets(byKey));
        if (records == null) {
            return;
        }
        records.stream()
                .map(entry ->
                        entry.deserialize(RedisSerializer.string(), RedisSerializer.string(), RedisSerializer.string()))
                .collect(Collectors.groupingBy(
                        entry -> entry.getRequiredStream(), Collectors.mapping(StreamEntry::of, Collectors.toList())))
                .forEach(
                        (key, entries) -> Objects.requireNonNull(byKey.get(key)).accept(entries));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static StreamOffset<byte[]>[] offsets(Map<String, Channel> byKey) {
        return byKey.entrySet().stream()
                .map(entry -> StreamOffset.create(
                        entry.getKey().getBytes(StandardCharsets.UTF_8),
                        ReadOffset.from(entry.getValue().read().toString())))
                .toArray(StreamOffset[]::new);
    }

    @Override
    public void stop() {
        running = false;
        channels.signal();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

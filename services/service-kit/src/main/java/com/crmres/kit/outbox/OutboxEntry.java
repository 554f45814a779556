package com.crmres.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the outbox. */
record OutboxEntry(
        UUID id,
        String destination,
        String key,
        int partition,
        @Nullable UUID restaurantId,
        @Nullable String groupId,
        @Nullable String deduplicationId,
        String type,
        String body,
        int attempts,
        Instant createdAt) {

    static final String BUS = "bus";
    static final int PARTITIONS = 16;

    static OutboxEntry forBus(UUID id, String key, UUID restaurantId, String type, String body) {
        return new OutboxEntry(id, BUS, key, partitionOf(key), restaurantId, null, null, type, body, 0, Instant.now());
    }

    static OutboxEntry forQueue(UUID id, UUID restaurantId, OutboxMessage message, String body) {
        return new OutboxEntry(
                id,
                message.queue(),
                message.key(),
                partitionOf(message.key()),
                restaurantId,
                message.groupId(),
                message.deduplicationId(),
                message.body().getClass().getSimpleName(),
                body,
                0,
                Instant.now());
    }

    static OutboxEntry read(ResultSet row) throws SQLException {
        return new OutboxEntry(
                row.getObject("id", UUID.class),
                row.getString("destination"),
                row.getString("key"),
                row.getInt("partition"),
                row.getObject("restaurant_id", UUID.class),
                row.getString("group_id"),
                row.getString("deduplication_id"),
                row.getString("type"),
                row.getString("body"),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant());
    }

    private static int partitionOf(String key) {
        return Math.floorMod(key.hashCode(), PARTITIONS);
    }

    int bytes() {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }
}

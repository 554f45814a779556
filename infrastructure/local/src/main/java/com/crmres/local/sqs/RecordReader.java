package com.crmres.local.sqs;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the records of one frame back. */
final class RecordReader {

    private final ByteBuffer in;
    private int contentStart;

    RecordReader(byte[] payload) {
        this.in = ByteBuffer.wrap(payload);
    }

    boolean hasNext() {
        return in.hasRemaining();
    }

    /** Where the content of the message just read begins in the payload. */
    int contentStart() {
        return contentStart;
    }

    Record next() {
        byte kind = in.get();
        String queue = Bytes.readUtf(in);
        return switch (kind) {
            case RecordWriter.QUEUE_DEFINED -> new Record.QueueDefined(queue, map(), map());
            case RecordWriter.QUEUE_DELETED -> new Record.QueueDeleted(queue);
            case RecordWriter.PURGED -> new Record.Purged(queue);
            case RecordWriter.SENT -> sent(queue);
            case RecordWriter.HIDDEN -> new Record.Hidden(queue, in.getLong(), in.getLong(), in.getInt(), in.getLong());
            case RecordWriter.DELETED -> new Record.Deleted(queue, in.getLong());
            case RecordWriter.REMEMBERED ->
                new Record.Remembered(queue, Bytes.readUtf(in), id(), in.getLong(), in.getLong());
            default -> throw new IllegalStateException("The journal holds a record of unknown kind " + kind);
        };
    }

    private Record.Sent sent(String queue) {
        long sequence = in.getLong();
        UUID id = id();
        long sentAt = in.getLong();
        long visibleAt = in.getLong();
        @Nullable String group = text();
        @Nullable String deduplication = text();
        @Nullable String origin = text();
        contentStart = in.position() + Integer.BYTES;
        return new Record.Sent(queue, sequence, id, sentAt, visibleAt, group, deduplication, origin, Bytes.read(in));
    }

    private UUID id() {
        return new UUID(in.getLong(), in.getLong());
    }

    private @Nullable String text() {
        String text = Bytes.readUtf(in);
        return text.isEmpty() ? null : text;
    }

    private Map<String, String> map() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            map.put(Bytes.readUtf(in), Bytes.readUtf(in));
        }
        return map;
    }
}

package com.crmres.local.sqs;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns records into the payload of one frame, which is read back whole or not at all. */
final class RecordWriter {

    static final byte QUEUE_DEFINED = 1;
    static final byte QUEUE_DELETED = 2;
    static final byte PURGED = 3;
    static final byte SENT = 4;
    static final byte HIDDEN = 5;
    static final byte DELETED = 6;
    static final byte REMEMBERED = 7;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** Adds a record; gives where a message's content begins in the payload, else 0. */
    int add(Record added) {
        try {
            switch (added) {
                case Record.QueueDefined defined -> write(defined);
                case Record.QueueDeleted deleted -> head(QUEUE_DELETED, deleted.queue());
                case Record.Purged purged -> head(PURGED, purged.queue());
                case Record.Sent sent -> {
                    return write(sent);
                }
                case Record.Hidden hidden -> write(hidden);
                case Record.Deleted deleted -> {
                    head(DELETED, deleted.queue());
                    out.writeLong(deleted.sequence());
                }
                case Record.Remembered remembered -> write(remembered);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return 0;
    }

    byte[] payload() {
        return bytes.toByteArray();
    }

    static byte[] payload(Record single) {
        RecordWriter writer = new RecordWriter();
        writer.add(single);
        return writer.payload();
    }

    private void head(byte kind, String queue) throws IOException {
        out.writeByte(kind);
        out.writeUTF(queue);
    }

    private void write(Record.QueueDefined defined) throws IOException {
        head(QUEUE_DEFINED, defined.queue());
        write(defined.attributes());
        write(defined.tags());
    }

    private int write(Record.Sent sent) throws IOException {
        head(SENT, sent.queue());
        out.writeLong(sent.sequence());
        write(sent.id());
        out.writeLong(sent.sentAt());
        out.writeLong(sent.visibleAt());
        write(sent.group());
        write(sent.deduplication());
        write(sent.origin());
        out.writeInt(sent.content().length);
        int start = out.size();
        out.write(sent.content());
        return start;
    }

    private void write(Record.Hidden hidden) throws IOException {
        head(HIDDEN, hidden.queue());
        out.writeLong(hidden.sequence());
        out.writeLong(hidden.visibleAt());
        out.writeInt(hidden.receives());
        out.writeLong(hidden.firstReceivedAt());
    }

    private void write(Record.Remembered remembered) throws IOException {
        head(REMEMBERED, remembered.queue());
        out.writeUTF(remembered.key());
        write(remembered.id());
        out.writeLong(remembered.sequence());
        out.writeLong(remembered.at());
    }

    private void write(UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private void write(@Nullable String text) throws IOException {
        out.writeUTF(text == null ? "" : text);
    }

    private void write(Map<String, String> map) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
    }
}

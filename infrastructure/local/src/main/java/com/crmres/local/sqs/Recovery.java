package com.crmres.local.sqs;

import com.crmres.local.chaos.Chaos;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Optional;

/** Reads the journal from its beginning and repeats what it tells, up to the first frame that was not written whole. */
final class Recovery {

    private static final int BUFFER = 1 << 20;

    /** Numbers that the last process may have used without writing them down. */
    private static final long UNWRITTEN = 1_000_000;

    private final Registry queues;
    private final Ledger ledger;
    private final Chaos chaos;
    private long highest;

    Recovery(Registry queues, Ledger ledger, Chaos chaos) {
        this.queues = queues;
        this.ledger = ledger;
        this.chaos = chaos;
    }

    /** Gives the length of what is whole. */
    static long run(FileChannel file, Registry queues, Ledger ledger, Chaos chaos) throws IOException {
        Recovery recovery = new Recovery(queues, ledger, chaos);
        long whole = recovery.replay(file);
        ledger.sequences().set(recovery.highest + UNWRITTEN);
        queues.all().forEach(queue -> queue.shelved().open(ledger.now()));
        return whole;
    }

    private long replay(FileChannel file) throws IOException {
        long offset = 0;
        long end = file.size();
        InputStream bytes = new BufferedInputStream(Channels.newInputStream(file.position(0)), BUFFER);
        DataInputStream in = new DataInputStream(bytes);
        while (end - offset >= Frame.HEADER) {
            int length = in.readInt();
            int checksum = in.readInt();
            if (length <= 0 || length > end - offset - Frame.HEADER) {
                return offset;
            }
            byte[] payload = in.readNBytes(length);
            if (Frame.checksum(payload) != checksum) {
                return offset;
            }
            apply(payload, Entry.writtenAt(offset + Frame.HEADER));
            offset += Frame.HEADER + length;
        }
        return offset;
    }

    private void apply(byte[] payload, Entry entry) {
        RecordReader records = new RecordReader(payload);
        while (records.hasNext()) {
            Record next = records.next();
            if (next instanceof Record.QueueDefined defined) {
                define(defined);
            } else {
                Optional<Queue> queue = queues.find(next.queue());
                queue.ifPresent(known -> apply(next, known, entry, records.contentStart()));
            }
        }
    }

    private void define(Record.QueueDefined defined) {
        QueueSettings settings = new QueueSettings(defined.attributes());
        queues.find(defined.queue())
                .ifPresentOrElse(
                        known -> known.define(settings, defined.tags()),
                        () -> queues.add(new Queue(defined.queue(), settings, defined.tags(), ledger, chaos)));
    }

    private void apply(Record next, Queue queue, Entry entry, int contentStart) {
        switch (next) {
            case Record.Sent sent -> {
                highest = Math.max(highest, sent.sequence());
                queue.restore(sent, entry, contentStart);
            }
            case Record.Hidden hidden ->
                queue.shelved().find(hidden.sequence()).ifPresent(message -> message.restore(hidden));
            case Record.Deleted deleted -> queue.shelved().forget(deleted.sequence());
            case Record.Purged purged -> queue.shelved().clear();
            case Record.Remembered remembered -> {
                highest = Math.max(highest, remembered.sequence());
                queue.deduplication()
                        .remember(
                                remembered.key(),
                                remembered.at(),
                                new Accepted(remembered.id(), remembered.sequence(), entry));
            }
            case Record.QueueDeleted deleted -> queues.remove(deleted.queue());
            case Record.QueueDefined defined -> define(defined);
        }
    }
}

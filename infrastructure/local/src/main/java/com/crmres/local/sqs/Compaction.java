package com.crmres.local.sqs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Writes a journal that tells only what is still true. */
final class Compaction {

    private final JournalFiles files;
    private final Journal journal;
    private final Registry queues;

    Compaction(JournalFiles files, Journal journal, Registry queues) {
        this.files = files;
        this.journal = journal;
        this.queues = queues;
    }

    /** Nobody may change a queue meanwhile. */
    void run() throws IOException {
        journal.replace(this::write);
    }

    private FileChannel write() throws IOException {
        Path unfinished = files.unfinished();
        FileChannel out = JournalFiles.open(unfinished);
        out.truncate(0);
        for (Queue queue : queues.all()) {
            write(out, RecordWriter.payload(queue.asRecord()));
            for (Record remembered : queue.deduplication().records(queue.name())) {
                write(out, RecordWriter.payload(remembered));
            }
            for (Message message : queue.shelved().all()) {
                write(out, queue.name(), message);
            }
        }
        out.force(true);
        files.install(unfinished);
        return out;
    }

    private void write(FileChannel out, String queue, Message message) throws IOException {
        RecordWriter writer = new RecordWriter();
        int contentStart = writer.add(message.asSent(queue, message.encoded(journal)));
        writer.add(message.asHidden(queue));
        Entry place = Entry.writtenAt(out.position() + Frame.HEADER);
        write(out, writer.payload());
        message.moveTo(place, contentStart);
    }

    private static void write(FileChannel out, byte[] payload) throws IOException {
        ByteBuffer frame = Frame.of(payload);
        while (frame.hasRemaining()) {
            out.write(frame);
        }
    }
}

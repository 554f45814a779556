package com.crmres.local.sqs;

import com.crmres.local.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An append-only file written by one thread: whatever arrives while it forces the last batch to disk becomes the next batch, so that
 * many senders share one fsync.
 */
final class Journal {

    /** Ends the process at once: what cannot be written must not be acknowledged, nor served from memory. */
    private static final int DISK_FAILED = 74;

    private record Pending(Entry entry, ByteBuffer frame) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition committed = lock.newCondition();
    private List<Pending> pending = new ArrayList<>();
    private boolean writing;
    private volatile FileChannel channel;
    private volatile long size;

    Journal(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
        Thread.ofPlatform().name("journal").daemon().start(this::write);
    }

    /** Goes on behind what is whole; a torn frame after it is overwritten. */
    void resumeAt(long whole) throws IOException {
        channel.truncate(whole);
        size = whole;
    }

    /** Takes the place in the order; call it under the lock that orders the records. */
    Entry append(Entry entry, byte[] payload) {
        Pending frame = new Pending(entry, Frame.of(payload));
        lock.lock();
        try {
            pending.add(frame);
            work.signal();
        } finally {
            lock.unlock();
        }
        return entry;
    }

    /** Returns when the entry is on disk. */
    void await(Entry entry) {
        if (entry.isDurable()) {
            return;
        }
        lock.lock();
        try {
            while (!entry.isDurable()) {
                committed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    byte[] read(long offset, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {
                // a read may give less than was asked for
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bytes.array();
    }

    long size() {
        return size;
    }

    /** Goes on in another file, after {@code replacement} has written it; nobody may append meanwhile. */
    void replace(Replacement replacement) throws IOException {
        lock.lock();
        try {
            while (writing || !pending.isEmpty()) {
                committed.awaitUninterruptibly();
            }
            FileChannel old = channel;
            channel = replacement.write();
            size = channel.size();
            old.close();
        } finally {
            lock.unlock();
        }
    }

    /** Writes the file that takes the journal's place. */
    @FunctionalInterface
    interface Replacement {
        FileChannel write() throws IOException;
    }

    private void write() {
        @Nullable List<Pending> batch = null;
        while (true) {
            batch = next(batch);
            try {
                write(batch);
            } catch (IOException lost) {
                System.err.println("The journal of the queues cannot be written: " + Programs.sentence(lost));
                Runtime.getRuntime().halt(DISK_FAILED);
            }
        }
    }

    /** Announces the batch just written and waits for the next. */
    private List<Pending> next(@Nullable List<Pending> done) {
        lock.lock();
        try {
            if (done != null) {
                done.forEach(frame -> frame.entry().markDurable());
            }
            writing = false;
            committed.signalAll();
            while (pending.isEmpty()) {
                work.awaitUninterruptibly();
            }
            List<Pending> batch = pending;
            pending = new ArrayList<>();
            writing = true;
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void write(List<Pending> batch) throws IOException {
        boolean urgent = false;
        long place = size;
        ByteBuffer[] frames = new ByteBuffer[batch.size()];
        for (int i = 0; i < frames.length; i++) {
            Pending frame = batch.get(i);
            frame.entry().placeAt(place + Frame.HEADER);
            place += frame.frame().remaining();
            urgent |= frame.entry().isUrgent();
            frames[i] = frame.frame();
        }
        channel.position(size);
        for (int first = 0; first < frames.length; ) {
            channel.write(frames, first, frames.length - first);
            while (first < frames.length && !frames[first].hasRemaining()) {
                first++;
            }
        }
        size = place;
        if (urgent) {
            channel.force(false);
        }
    }
}

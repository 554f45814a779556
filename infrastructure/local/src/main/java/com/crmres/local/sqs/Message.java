package com.crmres.local.sqs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as its queue holds it: everything but its content, which is on disk. Guarded by its queue's lock. */
final class Message {

    private final long sequence;
    private final UUID id;
    private final long sentAt;
    private final @Nullable String group;
    private final @Nullable String deduplication;
    private final @Nullable String origin;
    private Entry entry;
    private int contentStart;
    private final int contentLength;
    private long visibleAt;
    private int receives;
    private long firstReceivedAt;
    private boolean gone;

    Message(Record.Sent sent, Entry entry, int contentStart) {
        this.sequence = sent.sequence();
        this.id = sent.id();
        this.sentAt = sent.sentAt();
        this.group = sent.group();
        this.deduplication = sent.deduplication();
        this.origin = sent.origin();
        this.visibleAt = sent.visibleAt();
        this.entry = entry;
        this.contentStart = contentStart;
        this.contentLength = sent.content().length;
    }

    long sequence() {
        return sequence;
    }

    UUID id() {
        return id;
    }

    long sentAt() {
        return sentAt;
    }

    @Nullable
    String group() {
        return group;
    }

    /** Messages without a group share one. */
    String groupKey() {
        return group == null ? "" : group;
    }

    @Nullable
    String deduplication() {
        return deduplication;
    }

    /** The queue it was moved here from, because it was received too often there. */
    @Nullable
    String origin() {
        return origin;
    }

    int contentLength() {
        return contentLength;
    }

    long visibleAt() {
        return visibleAt;
    }

    int receives() {
        return receives;
    }

    long firstReceivedAt() {
        return firstReceivedAt;
    }

    boolean isDurable() {
        return entry.isDurable();
    }

    boolean isGone() {
        return gone;
    }

    boolean isInFlight(long now) {
        return receives > 0 && visibleAt > now;
    }

    boolean isDelayed(long now) {
        return receives == 0 && visibleAt > now;
    }

    /** The same message once more, as a standard queue may deliver it; it lives in memory only. */
    Message again(long newSequence, long at) {
        Message copy = new Message(newSequence, this);
        copy.visibleAt = at;
        return copy;
    }

    private Message(long sequence, Message original) {
        this.sequence = sequence;
        this.id = original.id;
        this.sentAt = original.sentAt;
        this.group = original.group;
        this.deduplication = original.deduplication;
        this.origin = original.origin;
        this.entry = original.entry;
        this.contentStart = original.contentStart;
        this.contentLength = original.contentLength;
        this.receives = original.receives;
        this.firstReceivedAt = original.firstReceivedAt;
    }

    void receive(long now, long hiddenUntil) {
        receives++;
        firstReceivedAt = firstReceivedAt == 0 ? now : firstReceivedAt;
        visibleAt = hiddenUntil;
    }

    void showAt(long instant) {
        visibleAt = instant;
    }

    void restore(Record.Hidden state) {
        visibleAt = state.visibleAt();
        receives = state.receives();
        firstReceivedAt = state.firstReceivedAt();
    }

    void remove() {
        gone = true;
    }

    void moveTo(Entry place, int start) {
        entry = place;
        contentStart = start;
    }

    Content read(Journal journal) {
        return Content.decoded(encoded(journal));
    }

    byte[] encoded(Journal journal) {
        return journal.read(entry.offset() + contentStart, contentLength);
    }

    Record.Sent asMoved(String queue, long newSequence, long at, @Nullable String from, byte[] content) {
        return new Record.Sent(queue, newSequence, id, sentAt, at, group, deduplication, from, content);
    }

    Record.Sent asSent(String queue, byte[] content) {
        return new Record.Sent(queue, sequence, id, sentAt, visibleAt, group, deduplication, origin, content);
    }

    Record.Hidden asHidden(String queue) {
        return new Record.Hidden(queue, sequence, visibleAt, receives, firstReceivedAt);
    }
}

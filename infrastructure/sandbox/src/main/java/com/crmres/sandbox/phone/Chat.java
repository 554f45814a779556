package com.crmres.sandbox.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What one customer's phone shows of one restaurant, and the window in which the restaurant may write freely. */
public final class Chat {

    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Duration FREE_ENTRY_POINT = Duration.ofHours(72);
    private static final Duration TYPING = Duration.ofSeconds(25);

    private final Map<String, Bubble> bubbles = new LinkedHashMap<>();
    private @Nullable Instant lastFromCustomer;
    private @Nullable Instant cameFromAdAt;
    private long typingUntil = System.nanoTime();

    public synchronized void put(Bubble bubble) {
        bubbles.put(bubble.wamid(), bubble);
        if (bubble.isFrom(Sender.CUSTOMER)) {
            lastFromCustomer = bubble.at();
            if (bubble.payload() != null && bubble.payload().has("referral")) {
                cameFromAdAt = bubble.at();
            }
        } else {
            typingUntil = System.nanoTime();
        }
    }

    public synchronized void drop(String wamid) {
        bubbles.remove(wamid);
    }

    synchronized @Nullable Bubble find(String wamid) {
        return bubbles.get(wamid);
    }

    /** Changes a bubble; answers it when anything is different now. */
    synchronized @Nullable Bubble change(String wamid, UnaryOperator<Bubble> change) {
        Bubble before = bubbles.get(wamid);
        if (before == null) {
            return null;
        }
        Bubble after = change.apply(before);
        bubbles.put(wamid, after);
        return after.equals(before) ? null : after;
    }

    public synchronized List<Bubble> bubbles() {
        return new ArrayList<>(bubbles.values());
    }

    public synchronized boolean windowIsOpenAt(Instant now) {
        return lastFromCustomer != null && now.isBefore(lastFromCustomer.plus(WINDOW));
    }

    /** What Meta would bill at this moment. */
    public synchronized Price priceAt(Instant now, PriceCategory category) {
        Instant freeUntil = cameFromAdAt == null ? null : cameFromAdAt.plus(FREE_ENTRY_POINT);
        return Price.of(category, windowIsOpenAt(now), freeUntil, now);
    }

    public synchronized void showTyping() {
        typingUntil = System.nanoTime() + TYPING.toNanos();
    }

    public synchronized boolean isTyping() {
        return typingUntil - System.nanoTime() > 0;
    }

    /** Counts a message that the phone does not show as a bubble, such as a reaction. */
    public synchronized void heardAt(Instant at) {
        lastFromCustomer = at;
    }
}

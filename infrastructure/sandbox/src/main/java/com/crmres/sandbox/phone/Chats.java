package com.crmres.sandbox.phone;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.live.LiveFeed;
import com.crmres.sandbox.store.JsonLines;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All chats, kept on disk; the oldest bubbles make room for new ones. */
@Component
public class Chats {

    private static final long ROOMY = 64L << 20;

    private final Map<Pair, Chat> chats = new ConcurrentHashMap<>();
    private final Map<String, Pair> pairByWamid = new ConcurrentHashMap<>();
    private final Deque<String> arrivals = new ArrayDeque<>();
    private final JsonLines file;
    private final LiveFeed live;
    private final int remembered;

    Chats(SandboxSettings settings, JsonMapper json, LiveFeed live) {
        this.live = live;
        this.remembered = settings.phones().rememberedBubbles();
        this.file = new JsonLines(settings.dataDir().resolve("chats.jsonl"), json);
        file.replay(Entry.class, entry -> remember(entry.pair(), entry.bubble()));
        file.rewrite(entries());
    }

    public void add(Pair pair, Bubble bubble) {
        remember(pair, bubble);
        record(new Entry(pair, bubble));
    }

    /** Changes a bubble if it is still there; says whether anything is different now. */
    public boolean change(String wamid, UnaryOperator<Bubble> change) {
        Pair pair = pairByWamid.get(wamid);
        Bubble changed = pair == null ? null : chat(pair).change(wamid, change);
        if (pair == null || changed == null) {
            return false;
        }
        record(new Entry(pair, changed));
        return true;
    }

    public Optional<Pair> pairOf(String wamid) {
        return Optional.ofNullable(pairByWamid.get(wamid));
    }

    @Nullable
    public Bubble find(String wamid) {
        Pair pair = pairByWamid.get(wamid);
        return pair == null ? null : chat(pair).find(wamid);
    }

    public List<Bubble> bubbles(Pair pair) {
        return chat(pair).bubbles();
    }

    public Chat chat(Pair pair) {
        return chats.computeIfAbsent(pair, ends -> new Chat());
    }

    public boolean windowIsOpen(Pair pair, Instant now) {
        return chat(pair).windowIsOpenAt(now);
    }

    public Price price(Pair pair, PriceCategory category, Instant now) {
        return chat(pair).priceAt(now, category);
    }

    /** Puts an emoji on a message, or takes it away. */
    public void react(String wamid, @Nullable String emoji) {
        change(wamid, bubble -> bubble.withReaction(emoji));
    }

    public void forEach(BiConsumer<Pair, Chat> visitor) {
        chats.forEach(visitor);
    }

    /** Marks what the customer wrote up to this message as read. */
    public void markRead(Pair pair, String wamid) {
        for (Bubble bubble : bubbles(pair)) {
            if (bubble.isFrom(Sender.CUSTOMER)) {
                change(bubble.wamid(), before -> before.with(Ticks.READ));
            }
            if (bubble.wamid().equals(wamid)) {
                return;
            }
        }
    }

    public void showTyping(Pair pair) {
        chat(pair).showTyping();
        live.publish("typing", pair);
    }

    public synchronized void clear() {
        chats.clear();
        pairByWamid.clear();
        arrivals.clear();
        file.rewrite(Stream.empty());
    }

    private synchronized void remember(Pair pair, Bubble bubble) {
        chat(pair).put(bubble);
        if (pairByWamid.put(bubble.wamid(), pair) == null) {
            arrivals.addLast(bubble.wamid());
        }
        while (arrivals.size() > remembered) {
            String oldest = arrivals.removeFirst();
            Pair ends = pairByWamid.remove(oldest);
            if (ends != null) {
                chat(ends).drop(oldest);
            }
        }
    }

    private void record(Entry entry) {
        file.append(entry);
        if (file.size() > ROOMY) {
            file.rewrite(entries());
        }
        live.publish("bubble", new Shown(entry.pair(), BubbleView.of(entry.bubble())));
    }

    private synchronized Stream<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (String wamid : arrivals) {
            Pair pair = pairByWamid.get(wamid);
            Bubble bubble = find(wamid);
            if (pair != null && bubble != null) {
                entries.add(new Entry(pair, bubble));
            }
        }
        return entries.stream();
    }

    /** A line of the file. */
    private record Entry(Pair pair, Bubble bubble) {}

    /** What an open page hears. */
    private record Shown(Pair pair, BubbleView bubble) {}
}

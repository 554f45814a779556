package com.crmres.sandbox.graph.send;

import com.crmres.sandbox.phone.receipt.FailedSend;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many sends were accepted, refused by code, failed afterwards by code, and accepted twice. */
@Component
public class SendCounts {

    private static final int REMEMBERED = 100_000;

    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final Map<Integer, AtomicLong> rejected = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicLong> failed = new ConcurrentHashMap<>();
    private final Map<String, Boolean> opaques = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    void accepted(String phoneNumberId, @Nullable String opaque) {
        accepted.incrementAndGet();
        if (opaque != null && isRepeated(phoneNumberId + ":" + opaque)) {
            duplicates.incrementAndGet();
        }
    }

    public void rejected(int code) {
        rejected.computeIfAbsent(code, first -> new AtomicLong()).incrementAndGet();
    }

    void failed(FailedSend reason) {
        failed.computeIfAbsent(reason.code(), first -> new AtomicLong()).incrementAndGet();
    }

    public void unanswered() {
        unanswered.incrementAndGet();
    }

    public long duplicates() {
        return duplicates.get();
    }

    public Totals totals() {
        return new Totals(accepted.get(), unanswered.get(), values(rejected), values(failed));
    }

    public void clear() {
        accepted.set(0);
        duplicates.set(0);
        unanswered.set(0);
        rejected.clear();
        failed.clear();
        synchronized (opaques) {
            opaques.clear();
        }
    }

    private boolean isRepeated(String opaque) {
        synchronized (opaques) {
            return opaques.put(opaque, Boolean.TRUE) != null;
        }
    }

    private static Map<Integer, Long> values(Map<Integer, AtomicLong> counts) {
        Map<Integer, Long> values = new TreeMap<>();
        counts.forEach((code, count) -> values.put(code, count.get()));
        return values;
    }

    /**
     * The counts at one moment.
     *
     * @param unanswered accepted, but the connection was dropped by a fault
     */
    public record Totals(long accepted, long unanswered, Map<Integer, Long> rejected, Map<Integer, Long> failed) {}
}

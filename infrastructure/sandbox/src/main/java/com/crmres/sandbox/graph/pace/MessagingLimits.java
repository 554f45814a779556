package com.crmres.sandbox.graph.pace;

import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.NumberState;
import com.crmres.sandbox.number.NumberStates;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Counts the customers whom an account writes to first, within 24 hours; beyond its limit it only warns, as no error is documented. */
@Component
public class MessagingLimits {

    private static final Duration PERIOD = Duration.ofHours(24);
    private static final Map<String, Integer> MOST =
            Map.of("TIER_250", 250, "TIER_1K", 1_000, "TIER_2K", 2_000, "TIER_10K", 10_000, "TIER_100K", 100_000);

    private final Map<String, Map<String, Instant>> reached = new ConcurrentHashMap<>();
    private final AtomicLong exceeded = new AtomicLong();
    private final NumberStates states;
    private final SandboxClock clock;

    MessagingLimits(NumberStates states, SandboxClock clock) {
        this.states = states;
        this.clock = clock;
    }

    public void count(BusinessNumber number, String address) {
        Map<String, Instant> customers = reached.computeIfAbsent(number.wabaId(), first -> new ConcurrentHashMap<>());
        forgetOld(customers);
        customers.put(address, clock.instant());
        String tier = states.of(number).text(NumberState.MESSAGING_LIMIT);
        if (customers.size() > MOST.getOrDefault(tier, Integer.MAX_VALUE)) {
            exceeded.incrementAndGet();
        }
    }

    public long exceeded() {
        return exceeded.get();
    }

    public Map<String, Integer> reached() {
        Map<String, Integer> counts = new TreeMap<>();
        reached.forEach((account, customers) -> {
            forgetOld(customers);
            counts.put(account, customers.size());
        });
        return counts;
    }

    public void clear() {
        reached.clear();
        exceeded.set(0);
    }

    private void forgetOld(Map<String, Instant> customers) {
        Instant oldest = clock.instant().minus(PERIOD);
        customers.values().removeIf(at -> at.isBefore(oldest));
    }
}

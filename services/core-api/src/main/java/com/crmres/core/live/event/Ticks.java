package com.crmres.core.live.event;

import com.crmres.event.signal.LiveSignal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps of several ticks of one message the last: each shows the message as it is by then. */
final class Ticks {

    private Ticks() {}

    static List<StreamEntry> latest(List<StreamEntry> entries) {
        Set<Optional<UUID>> seen = new HashSet<>();
        return entries.reversed().stream()
                .filter(entry -> !entry.isTick() || seen.add(entry.id(LiveSignal.MESSAGE)))
                .toList()
                .reversed();
    }
}

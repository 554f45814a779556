package com.crmres.core.live.socket;

import com.crmres.core.live.event.StreamId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Some events in order, ready to be sent to whom they concern.
 *
 * @param frames by the language in which they speak of failures
 * @param end how far in the stream they reach, with those that nobody is shown
 * @param isLost whether others are missing among them
 */
record Batch(Map<Locale, List<Frame>> frames, StreamId end, boolean isLost) {

    /** One that says no more than that events were lost. */
    static Batch lost(StreamId end) {
        return new Batch(Map.of(), end, true);
    }

    List<Frame> in(Locale locale) {
        return frames.getOrDefault(locale, List.of());
    }

    boolean speaks(Collection<Locale> locales) {
        return isLost || frames.keySet().containsAll(locales);
    }
}

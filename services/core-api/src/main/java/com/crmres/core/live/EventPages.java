package com.crmres.core.live;

import com.crmres.core.live.event.BranchEvent;
import com.crmres.core.live.event.LiveEvents;
import com.crmres.core.live.event.LiveStream;
import com.crmres.core.live.event.StreamEntry;
import com.crmres.core.live.event.StreamId;
import com.crmres.kit.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The same events for those who ask now and then in place of holding a socket. */
@Component
class EventPages {

    private final LiveStream stream;
    private final LiveEvents events;
    private final LiveSettings settings;

    EventPages(LiveStream stream, LiveEvents events, LiveSettings settings) {
        this.stream = stream;
        this.events = events;
        this.settings = settings;
    }

    EventPage since(Caller caller, @Nullable StreamId cursor, int limit) {
        LiveStream.Place place = stream.resume(caller.restaurantId(), cursor, settings.mostBehind());
        if (cursor == null || place.isLost()) {
            return new EventPage(List.of(), place.id(), place.isLost() ? true : null);
        }
        List<StreamEntry> entries = stream.after(caller.restaurantId(), cursor, limit);
        StreamId end = entries.isEmpty() ? cursor : entries.getLast().id();
        boolean isLost = entries.stream().anyMatch(StreamEntry::isGap);
        var shown = events.of(caller.restaurantId(), entries, LocaleContextHolder.getLocale()).stream()
                .filter(event -> caller.sees(event.branchId()))
                .map(BranchEvent::event)
                .toList();
        return new EventPage(shown, end, isLost ? true : null);
    }
}

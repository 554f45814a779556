package com.crmres.sandbox.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Tells every open page what has just happened; free of cost while no page is open. */
@Component
public class LiveFeed {

    private final Set<LivePage> pages = ConcurrentHashMap.newKeySet();

    public void publish(String event, Object data) {
        for (LivePage page : pages) {
            page.offer(event, data);
        }
    }

    void join(LivePage page) {
        pages.add(page);
    }

    void leave(LivePage page) {
        pages.remove(page);
    }
}

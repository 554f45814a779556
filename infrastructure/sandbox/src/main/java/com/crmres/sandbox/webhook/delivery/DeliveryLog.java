package com.crmres.sandbox.webhook.delivery;

import com.crmres.sandbox.live.LiveFeed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The last deliveries, for the inspector. */
@Component
public class DeliveryLog {

    private static final int REMEMBERED = 200;
    private static final int LONGEST_BODY = 20_000;

    private final Deque<Delivery> last = new ArrayDeque<>();
    private final LiveFeed live;
    private long nextId;

    DeliveryLog(LiveFeed live) {
        this.live = live;
    }

    public void add(Request request, Answer answer) {
        Delivery delivery;
        synchronized (this) {
            delivery = delivery(++nextId, request, answer);
            last.addFirst(delivery);
            if (last.size() > REMEMBERED) {
                last.removeLast();
            }
        }
        live.publish("webhook", Map.of("id", delivery.id(), "acknowledged", delivery.acknowledged()));
    }

    /** Newest first. */
    public synchronized List<Delivery> last() {
        return new ArrayList<>(last);
    }

    public synchronized void clear() {
        last.clear();
    }

    private static Delivery delivery(long id, Request request, Answer answer) {
        String body = request.body();
        return new Delivery(
                id,
                request.at(),
                request.url().toString(),
                request.headers(),
                body.length() > LONGEST_BODY ? body.substring(0, LONGEST_BODY) + "…" : body,
                body.length(),
                request.parcel().updates().size(),
                request.parcel().attempt() + 1,
                answer.status(),
                answer.text(),
                answer.tookMs(),
                answer.acknowledged());
    }
}

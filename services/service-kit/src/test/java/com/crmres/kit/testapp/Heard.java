package com.crmres.kit.testapp;

import com.crmres.event.Event;
import com.crmres.event.MessageReceived;
import com.crmres.kit.facts.FactHandler;
import io.awspring.cloud.sqs.annotation.SqsListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Remembers what reached this service. */
@Component
public class Heard implements FactHandler<MessageReceived> {

    public static final String QUEUE = "kit-test.fifo";

    public final List<Event<MessageReceived>> facts = new CopyOnWriteArrayList<>();
    public final List<Order> orders = new CopyOnWriteArrayList<>();
    public final List<Thread> threads = new CopyOnWriteArrayList<>();

    @Override
    public Class<MessageReceived> type() {
        return MessageReceived.class;
    }

    @Override
    public void handle(Event<MessageReceived> event) {
        facts.add(event);
    }

    @SqsListener(QUEUE)
    void hear(Order order) {
        orders.add(order);
        threads.add(Thread.currentThread());
        if (order.dish().equals("burnt")) {
            throw new IllegalArgumentException("nobody eats this");
        }
    }

    /** What is ordered, as the queue carries it. */
    public record Order(int number, String dish) {}
}

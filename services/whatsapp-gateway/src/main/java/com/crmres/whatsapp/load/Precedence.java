package com.crmres.whatsapp.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Lets webhooks go before what was accepted already: Meta waits for the one, the other is safe. Consumers go on more
 * slowly while many webhooks are being accepted at once, and never stop.
 */
@Component
public class Precedence {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    /** A rush comes in waves; between two of them it is not over. */
    private static final long LULL = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

    private final AtomicInteger underWay = new AtomicInteger();
    private final int rushAbove;
    private final Pace guests;
    private final Pace statuses;
    private volatile long lastRush = System.nanoTime() - SECOND;

    Precedence(LoadSettings settings) {
        this.rushAbove = settings.rushAbove();
        this.guests = new Pace(settings.guestsPerSecond());
        this.statuses = new Pace(settings.statusesPerSecond());
    }

    /** A webhook is going to be accepted; {@link #ended} follows. */
    public void began() {
        if (underWay.incrementAndGet() > rushAbove) {
            lastRush = System.nanoTime();
        }
    }

    public void ended() {
        underWay.decrementAndGet();
    }

    /** To be called before a guest's message is worked on. */
    public void stepBackWithGuest() {
        stepBack(guests);
    }

    /** The same for everything else that Meta tells. */
    public void stepBackWithStatus() {
        stepBack(statuses);
    }

    private void stepBack(Pace pace) {
        long now = System.nanoTime();
        if (!isRush(now)) {
            return;
        }
        long turn = pace.next(now);
        try {
            while (turn > now && isRush(now)) {
                TimeUnit.NANOSECONDS.sleep(Math.min(LOOK_AGAIN, turn - now));
                now = System.nanoTime();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isRush(long now) {
        return now - lastRush < LULL;
    }

    /** Turns at an even distance. */
    private static final class Pace {

        private final long distance;
        private final AtomicLong last = new AtomicLong(System.nanoTime());

        Pace(int perSecond) {
            this.distance = SECOND / perSecond;
        }

        long next(long now) {
            return last.updateAndGet(turn -> Math.max(turn + distance, now));
        }
    }
}

package com.crmres.core.account;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** What is known of an account costs time that a stranger could measure; rounded up, it tells nothing. */
@Component
public class EvenTime {

    private final long step;

    EvenTime(AccountSettings settings) {
        this.step = settings.evenTime().toNanos();
    }

    /** Waits until a multiple of the step has passed since then, which is a time of {@link System#nanoTime()}. */
    public void since(long began) {
        try {
            Thread.sleep(Duration.ofNanos(step - (System.nanoTime() - began) % step));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

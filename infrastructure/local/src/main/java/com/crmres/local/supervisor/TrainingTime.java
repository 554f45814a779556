package com.crmres.local.supervisor;

import com.crmres.local.supervisor.install.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Until when a start may spend time on making later starts faster. */
record TrainingTime(boolean wanted, Instant deadline) {

    private static final Duration ALLOWED = Duration.ofMinutes(6);

    /** CRMRES_TRAINING = yes (the default) or no; counted from CRMRES_BEGAN, the epoch second at which the person started. */
    static TrainingTime from(Map<String, String> environment, Instant now) {
        return switch (environment.getOrDefault("CRMRES_TRAINING", "yes")) {
            case "yes" -> new TrainingTime(true, began(environment, now).plus(ALLOWED));
            case "no" -> new TrainingTime(false, now);
            default -> throw new Refusal("CRMRES_TRAINING must be yes or no.");
        };
    }

    private static Instant began(Map<String, String> environment, Instant now) {
        String began = environment.getOrDefault("CRMRES_BEGAN", "");
        return began.isEmpty() ? now : Instant.ofEpochSecond(Long.parseLong(began));
    }
}

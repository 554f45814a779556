package com.crmres.sandbox.clock;

import com.crmres.sandbox.live.LiveFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads and moves the clock of the whole system. */
@RestController
@RequestMapping("/control/clock")
class ClockController {

    private final SandboxClock clock;
    private final ServiceClocks services;
    private final LiveFeed live;

    ClockController(SandboxClock clock, ServiceClocks services, LiveFeed live) {
        this.clock = clock;
        this.services = services;
        this.live = live;
    }

    @GetMapping
    ClockState read() {
        return new ClockState(clock.instant(), clock.offset(), null);
    }

    @PostMapping
    ClockState move(@RequestBody Move move) {
        move.applyTo(clock);
        ClockState state = new ClockState(clock.instant(), clock.offset(), services.follow(clock.offset()));
        live.publish("clock", state);
        return state;
    }

    record ClockState(
            Instant now, Duration offset, @Nullable Map<String, String> services) {}

    record Move(@Nullable Instant now, @Nullable Duration advance) {

        void applyTo(SandboxClock clock) {
            if (now != null && advance == null) {
                clock.set(now);
            } else if (advance != null && now == null) {
                clock.advance(advance);
            } else {
                throw new IllegalArgumentException("Say either now (an instant) or advance (a duration)");
            }
        }
    }
}

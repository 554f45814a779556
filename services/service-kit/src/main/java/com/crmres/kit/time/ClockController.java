package com.crmres.kit.time;

import com.crmres.kit.error.InvalidRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and moves the business clock; exists in the local profile only. */
@RestController
@Profile("local")
@RequestMapping("/internal/clock")
class ClockController {

    private final BusinessClock clock;

    ClockController(BusinessClock clock) {
        this.clock = clock;
    }

    @GetMapping
    Reading read() {
        return new Reading(clock.instant(), clock.offset());
    }

    @PostMapping
    Reading move(@RequestBody Move move) {
        if (move.now() != null) {
            clock.moveTo(move.now());
        } else if (move.offset() != null) {
            clock.moveBy(move.offset());
        } else {
            throw new InvalidRequest(Map.of("expected", "offset or now"));
        }
        return read();
    }

    record Move(@Nullable Duration offset, @Nullable Instant now) {}

    record Reading(Instant now, Duration offset) {}
}

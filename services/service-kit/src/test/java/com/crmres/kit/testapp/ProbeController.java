package com.crmres.kit.testapp;

import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.error.TooMany;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One door for each kind of error. */
@RestController
@RequestMapping("/probe")
class ProbeController {

    private static final Logger log = LoggerFactory.getLogger(ProbeController.class);

    @GetMapping("/dishes/{id}")
    Map<String, Object> dish(@PathVariable UUID id) {
        throw new NotFound("dish");
    }

    @GetMapping("/conflict")
    void conflict() {
        throw new Conflict("dish_sold_out", Map.of("dish", "kabsa"));
    }

    @GetMapping("/too-many")
    void tooMany() {
        throw new TooMany(Duration.ofMillis(1500));
    }

    @GetMapping("/broken")
    void broken() {
        throw new IllegalStateException("the cook's secret");
    }

    @GetMapping("/dishes")
    Map<String, Object> dishes(
            @RequestParam(name = "at_most") @Max(9) int most, @RequestParam(name = "q", required = false) String q) {
        return Map.of("most", most);
    }

    @PostMapping("/dishes")
    Dish add(@Valid @RequestBody Dish dish) {
        log.info("A guest at {} asks for a dish", dish.guestPhone());
        return dish;
    }

    record Dish(
            @NotBlank @Size(max = 40) String dishName, int pieces, String guestPhone, Instant until, LocalDate day) {}
}

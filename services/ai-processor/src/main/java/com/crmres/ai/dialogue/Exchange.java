package com.crmres.ai.dialogue;

import com.crmres.ai.reply.Reply;
import com.crmres.ai.reply.RightToLeft;
import com.crmres.ai.reply.Voice;
import com.crmres.ai.restaurant.RestaurantFacts;
import com.crmres.ai.understanding.Understanding;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a flow knows when it decides: the same exchange always gets the same decision.
 *
 * @param turnId also the id of whatever this turn brings into being
 * @param said the customer's own words, all messages together
 * @param state as this turn's words have already changed it
 * @param now business time
 */
public record Exchange(
        UUID turnId,
        String said,
        Understanding understanding,
        DialogueState state,
        RestaurantFacts restaurant,
        Voice voice,
        Instant now) {

    public LocalDateTime localTime() {
        return LocalDateTime.ofInstant(now, restaurant.zone());
    }

    public boolean isArabic() {
        return understanding.language().isArabic();
    }

    public String restaurantName() {
        return restaurant.name().in(isArabic());
    }

    /** A bubble of these lines, what the customer's politeness deserves put before them. */
    public Reply bubble(String... lines) {
        return Reply.text(lines(lines));
    }

    public String lines(String... lines) {
        String text = Stream.concat(Stream.of(Openings.of(understanding, voice)), Arrays.stream(lines))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        return isArabic() ? RightToLeft.keep(text) : text;
    }
}

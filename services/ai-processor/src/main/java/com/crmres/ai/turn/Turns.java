package com.crmres.ai.turn;

import com.crmres.ai.dialogue.Dialogue;
import com.crmres.ai.dialogue.Dialogue.Answer;
import com.crmres.ai.restaurant.RestaurantBook;
import com.crmres.ai.restaurant.RestaurantFacts;
import com.crmres.ai.turn.Opening.Busy;
import com.crmres.ai.turn.Opening.NotYet;
import com.crmres.ai.turn.Opening.Nothing;
import com.crmres.ai.turn.Opening.Opened;
import com.crmres.ai.turn.TurnCloser.Closed;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a turn: open, decide with no transaction open, close. */
@Component
class Turns {

    private final RestaurantBook book;
    private final TurnOpener opener;
    private final Dialogue dialogue;
    private final TurnCloser closer;
    private final Heartbeats heartbeats;
    private final TurnMetrics metrics;
    private final Duration quietPeriod;

    Turns(
            RestaurantBook book,
            TurnOpener opener,
            Dialogue dialogue,
            TurnCloser closer,
            Heartbeats heartbeats,
            TurnMetrics metrics,
            TurnSettings settings) {
        this.book = book;
        this.opener = opener;
        this.dialogue = dialogue;
        this.closer = closer;
        this.heartbeats = heartbeats;
        this.metrics = metrics;
        this.quietPeriod = settings.quietPeriod();
    }

    /** Answers what is to be answered, and says after how long the conversation should be looked at again. */
    Optional<Duration> take(ConversationKey key) {
        // read before the lease is taken, and nearly always from memory
        RestaurantFacts restaurant = book.of(key.restaurantId());
        return switch (opener.open(key)) {
            case Opened opened -> answer(opened.turn(), restaurant);
            case NotYet notYet -> Optional.of(notYet.remaining());
            case Busy busy -> {
                metrics.busy();
                yield Optional.empty();
            }
            case Nothing nothing -> Optional.empty();
        };
    }

    private Optional<Duration> answer(OpenTurn turn, RestaurantFacts restaurant) {
        metrics.opened();
        try (Heartbeats.Beat beat = heartbeats.of(turn)) {
            Answer answer = dialogue.answer(turn.question(restaurant));
            Optional<Closed> closed = closer.close(turn, restaurant, answer);
            closed.ifPresentOrElse(end -> metrics.closed(turn, end), metrics::discarded);
            return closed.filter(Closed::heardMore).map(end -> quietPeriod);
        }
    }
}

package com.crmres.analytics.feedback;

import com.crmres.analytics.calendar.RestaurantCalendar;
import com.crmres.analytics.conversation.ConversationDays;
import com.crmres.analytics.conversation.Tally;
import com.crmres.event.Event;
import com.crmres.event.FeedbackGiven;
import com.crmres.kit.facts.FactHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts each feedback on the day it was given, with the rating that came later. */
@Component
class FeedbackCounter implements FactHandler<FeedbackGiven> {

    private final FeedbackSoFar soFar;
    private final ConversationDays days;
    private final RestaurantCalendar calendar;

    FeedbackCounter(FeedbackSoFar soFar, ConversationDays days, RestaurantCalendar calendar) {
        this.soFar = soFar;
        this.days = days;
        this.calendar = calendar;
    }

    @Override
    public Class<FeedbackGiven> type() {
        return FeedbackGiven.class;
    }

    @Override
    public void handle(Event<FeedbackGiven> event) {
        UUID restaurantId = event.restaurantId();
        UUID feedbackId = event.data().feedbackId();
        CountedFeedback told = CountedFeedback.of(event);
        if (soFar.begin(restaurantId, feedbackId, told)) {
            add(restaurantId, told.givenAt(), told.counted());
        } else {
            CountedFeedback before = soFar.hold(restaurantId, feedbackId).orElseThrow();
            CountedFeedback now = before.with(told);
            soFar.replace(restaurantId, feedbackId, now);
            add(restaurantId, before.givenAt(), before.takenBack());
            add(restaurantId, now.givenAt(), now.counted());
        }
    }

    private void add(UUID restaurantId, Instant at, Tally tally) {
        days.add(restaurantId, calendar.dayOf(restaurantId, at), tally);
    }
}

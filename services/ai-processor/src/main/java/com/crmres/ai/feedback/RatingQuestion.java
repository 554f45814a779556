package com.crmres.ai.feedback;

import com.crmres.ai.dialogue.Exchange;
import com.crmres.ai.reply.Label;
import com.crmres.ai.reply.Line;
import com.crmres.ai.reply.Reply;
import com.crmres.ai.reply.Voice;
import com.crmres.model.whatsapp.Interactive.Row;
import java.util.List;
import java.util.stream.IntStream;

/** Asks for one to five stars: three buttons are too few, so it is a list; a number in words is as welcome. */
final class RatingQuestion {

    private static final int BEST = 5;

    private RatingQuestion() {}

    static Reply after(String acknowledgement, Exchange exchange) {
        Voice voice = exchange.voice();
        List<Row> stars = IntStream.rangeClosed(1, BEST)
                .map(rank -> BEST + 1 - rank)
                .mapToObj(rating ->
                        new Row("rating:" + rating, "⭐".repeat(rating), voice.label(Label.valueOf("RATING_" + rating))))
                .toList();
        return Reply.list(
                exchange.lines(acknowledgement, voice.say(Line.ASK_RATING)),
                voice.label(Label.RATING_BUTTON),
                voice.label(Label.RATING_SECTION),
                stars);
    }
}

package com.crmres.ai.feedback;

import com.crmres.ai.dialogue.Exchange;
import com.crmres.ai.reply.Label;
import com.crmres.ai.reply.Line;
import com.crmres.ai.reply.Voice;
import com.crmres.ai.understanding.Aspect;
import com.crmres.ai.understanding.Opinion;
import com.crmres.ai.understanding.Understanding;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Thanks for what was liked and apologises for what was not, naming both. */
final class Acknowledgement {

    private Acknowledgement() {}

    static String of(Exchange exchange) {
        Understanding understanding = exchange.understanding();
        Voice voice = exchange.voice();
        Map<String, String> names =
                Map.of("liked", voice.label(liked(understanding)), "disliked", voice.label(disliked(understanding)));
        return switch (understanding.sentiment()) {
            case POSITIVE -> voice.say(Line.FEEDBACK_LIKED, names);
            case NEGATIVE -> voice.say(Line.FEEDBACK_DISLIKED, names);
            case MIXED -> voice.say(Line.FEEDBACK_MIXED, names);
            case NEUTRAL -> voice.say(Line.FEEDBACK_NEUTRAL);
        };
    }

    private static Label liked(Understanding understanding) {
        @Nullable
        Aspect aspect = understanding.firstOpinion(true).map(Opinion::aspect).orElse(null);
        return aspect == null ? Label.LIKED_VISIT : Label.valueOf("LIKED_" + aspect.name());
    }

    private static Label disliked(Understanding understanding) {
        @Nullable Opinion opinion = understanding.firstOpinion(false).orElse(null);
        @Nullable Aspect aspect = opinion == null ? null : opinion.aspect();
        if (opinion == null || aspect == null) {
            return Label.DISLIKED_VISIT;
        }
        if (opinion.because() == Aspect.SPEED && aspect == Aspect.SERVICE) {
            return Label.DISLIKED_SLOW_SERVICE;
        }
        if (opinion.because() == Aspect.SPEED && aspect == Aspect.DELIVERY) {
            return Label.DISLIKED_LATE_DELIVERY;
        }
        return Label.valueOf("DISLIKED_" + aspect.name());
    }
}

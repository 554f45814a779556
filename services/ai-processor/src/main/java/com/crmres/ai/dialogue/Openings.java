package com.crmres.ai.dialogue;

import com.crmres.ai.reply.Line;
import com.crmres.ai.reply.Voice;
import com.crmres.ai.understanding.Courtesy;
import com.crmres.ai.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;

/** The answer that politeness deserves before anything else: the salam is returned, «يعطيك العافية» is too. */
final class Openings {

    private Openings() {}

    static String of(Understanding understanding, Voice voice) {
        List<String> openings = new ArrayList<>();
        if (understanding.courtesies().contains(Courtesy.SALAM)) {
            openings.add(voice.say(Line.RETURN_SALAM));
        } else if (understanding.courtesies().contains(Courtesy.HELLO)) {
            openings.add(voice.say(Line.HELLO));
        }
        if (understanding.courtesies().contains(Courtesy.WELLBEING)) {
            openings.add(voice.say(Line.WELLBEING));
        }
        if (understanding.courtesies().contains(Courtesy.AFIYA)) {
            openings.add(voice.say(Line.AFIYA));
        }
        if (understanding.courtesies().contains(Courtesy.WISHES)) {
            openings.add(voice.say(Line.RETURN_WISHES));
        }
        return String.join("\n", openings);
    }
}

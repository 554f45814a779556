package com.crmres.ai.reply;

import com.crmres.ai.understanding.Language;
import com.crmres.model.Money;
import com.crmres.model.restaurant.Personality;
import java.util.List;
import java.util.Map;

/** Speaks one reply in one language and personality. */
public final class Voice {

    private final Texts texts;
    private final Language language;
    private final Personality personality;
    private final long seed;

    Voice(Texts texts, Language language, Personality personality, long seed) {
        this.texts = texts;
        this.language = language;
        this.personality = personality;
        this.seed = seed;
    }

    public Language language() {
        return language;
    }

    public String say(Line line) {
        return say(line, Map.of());
    }

    public String say(Line line, Map<String, String> names) {
        List<String> wordings = texts.wordings(language, personality, line);
        // the line takes part, so that two lines of one reply do not always show the same number
        int chosen = Math.floorMod(seed + line.key().hashCode(), wordings.size());
        return fill(wordings.get(chosen), names);
    }

    public String label(Label label) {
        return label(label, Map.of());
    }

    public String label(Label label, Map<String, String> names) {
        return fill(texts.wording(language, label), names);
    }

    public String price(Money price) {
        return label(Label.PRICE, Map.of("amount", price.plain()));
    }

    private static String fill(String wording, Map<String, String> names) {
        String filled = wording;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }
}

package com.crmres.ai.understanding;

import com.crmres.ai.language.Cue;
import com.crmres.ai.language.Lexicon;
import com.crmres.ai.language.Script;
import com.crmres.ai.language.Text;
import java.util.regex.Pattern;

/** Tells the language of an answer by the script, with Arabic in Latin letters told from English. */
final class Languages {

    /** A digit that stands for an Arabic letter: 3ayez, la7am, 5a9, wa7ed. */
    private static final Pattern DIGIT_AS_LETTER =
            Pattern.compile("[a-z]+[2356789]+[a-z]*|[2356789](?!min|pcs|sar|riyal)[a-z]{3,}");

    private Languages() {}

    static Language of(Text text, Lexicon lexicon, Language last) {
        if (text.script() == Script.NONE) {
            return last;
        }
        return text.script() == Script.ARABIC || isArabizi(text, lexicon) ? Language.ARABIC : Language.ENGLISH;
    }

    private static boolean isArabizi(Text text, Lexicon lexicon) {
        return text.words().stream()
                .anyMatch(word -> lexicon.contains(Cue.ARABIZI, word)
                        || DIGIT_AS_LETTER.matcher(word).matches());
    }
}

package com.crmres.notification.channel;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.Locale;

/** Makes words of strangers safe to stand within ours: in one line, of bounded length, in their own direction. */
final class PlainWords {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private PlainWords() {}

    /** One line without control characters, which could begin a header or turn the text around. */
    static String line(String words) {
        return words.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip();
    }

    /** At most so many characters with the dots that tell of more, never half a letter or emoji. */
    static String shortened(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(words);
        return words.substring(0, letters.preceding(most)).strip() + "…";
    }

    /** Isolates what runs, wholly or in part, against the text around it; leaves alone what needs no isolation. */
    static String within(String words, boolean arabic) {
        Bidi bidi = new Bidi(words, arabic ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        boolean fits = arabic ? bidi.isRightToLeft() : bidi.isLeftToRight();
        return fits ? words : FIRST_STRONG_ISOLATE + words + POP_ISOLATE;
    }
}

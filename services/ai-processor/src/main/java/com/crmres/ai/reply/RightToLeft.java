package com.crmres.ai.reply;

import java.text.Bidi;
import java.util.stream.Collectors;

/** Keeps an Arabic bubble reading from the right where a line begins with a Latin name or a number. */
public final class RightToLeft {

    private static final String MARK = "\u200F";

    private RightToLeft() {}

    /** A phone lays out each line by its first letter: a mark is put before lines that would turn round. */
    public static String keep(String text) {
        return text.lines().map(RightToLeft::line).collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        boolean turnsRound = !line.isBlank()
                && !line.startsWith("http")
                && new Bidi(line, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT).baseIsLeftToRight();
        return turnsRound ? MARK + line : line;
    }
}

package com.crmres.ai.language;

/** The letters that a text is written in. */
public enum Script {
    ARABIC,
    LATIN,
    NONE;

    static Script of(String text) {
        long arabic = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC && Character.isLetter(c))
                .count();
        long latin = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        if (arabic == 0 && latin == 0) {
            return NONE;
        }
        // a Latin word is longer than its Arabic counterpart
        return arabic * 2 >= latin ? ARABIC : LATIN;
    }
}

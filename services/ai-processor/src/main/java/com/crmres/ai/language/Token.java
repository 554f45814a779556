package com.crmres.ai.language;

/**
 * One word, number, emoji or break of a text, in its folded form.
 *
 * @param squeezed the form with doubled letters single, for a word that was drawn out; else the same
 */
public record Token(Kind kind, String form, String squeezed) {

    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        EMOJI,
        BREAK
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isBreak() {
        return kind == Kind.BREAK;
    }
}

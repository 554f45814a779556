package com.crmres.ai.language;

import java.util.List;

/** An entry of a word list: one or more folded words, and what they are a sign of. */
record Phrase(Cue cue, List<String> words, String note) {

    private static final String NOTE = "=";

    static Phrase read(Cue cue, String line) {
        String[] parts = line.split(NOTE, 2);
        List<String> words = Tokenizer.cut(TextNormalizer.fold(parts[0])).stream()
                .filter(token -> !token.isBreak())
                .map(Token::form)
                .toList();
        return new Phrase(cue, words, parts.length == 2 ? parts[1].strip() : "");
    }

    String first() {
        return words.getFirst();
    }
}

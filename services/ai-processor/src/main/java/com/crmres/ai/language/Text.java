package com.crmres.ai.language;

import java.util.List;

/** What a customer wrote, as it was and as it is read. */
public record Text(String original, String folded, List<Token> tokens, Script script) {

    public static Text of(String original) {
        String folded = TextNormalizer.fold(original);
        return new Text(original, folded, Tokenizer.cut(folded), Script.of(folded));
    }

    public List<String> words() {
        return tokens.stream().filter(Token::isWord).map(Token::form).toList();
    }

    public boolean hasWords() {
        return tokens.stream().anyMatch(Token::isWord);
    }
}

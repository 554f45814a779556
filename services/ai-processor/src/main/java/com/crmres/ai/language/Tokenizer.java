package com.crmres.ai.language;

import com.crmres.ai.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts folded text into words, numbers, emoji and the breaks between clauses. */
final class Tokenizer {

    private static final Pattern TOKEN = Pattern.compile("(?<number>[0-9]+(?:[./][0-9]+)?(?![\\p{L}0-9]))"
            + "|(?<word>[\\p{L}\\p{M}0-9]+)"
            + "|(?<break>[.,،؛;!?؟:\\n\\r]+|(?<=\\s)[-–—]+(?=\\s))"
            + "|(?<emoji>[★☆⭐\\x{2600}-\\x{27BF}\\x{1F000}-\\x{1FAFF}])");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1");

    private Tokenizer() {}

    static List<Token> cut(String folded) {
        List<Token> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(folded);
        while (found.find()) {
            Kind kind = kind(found);
            String form = found.group();
            tokens.add(new Token(
                    kind, form, kind == Kind.WORD ? DOUBLED.matcher(form).replaceAll("$1") : form));
        }
        return List.copyOf(tokens);
    }

    private static Kind kind(Matcher found) {
        if (found.group("number") != null) {
            return Kind.NUMBER;
        }
        if (found.group("word") != null) {
            return Kind.WORD;
        }
        return found.group("break") != null ? Kind.BREAK : Kind.EMOJI;
    }
}

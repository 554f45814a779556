package com.crmres.ai.understanding;

import com.crmres.ai.language.Cue;
import com.crmres.ai.language.Hit;
import com.crmres.ai.language.Text;
import com.crmres.ai.language.Token;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds a rating: a touched row, stars, «٤ من ٥», "8/10", «خمس نجوم», or a bare number when one was asked for. */
final class Ratings {

    static final int BEST = 5;
    static final String CHOICE = "rating:";

    private static final Set<String> STARS = Set.of("⭐", "★", "🌟");
    private static final Pattern OUT_OF =
            Pattern.compile("(?<![0-9/])([0-9]{1,3}(?:\\.[0-9])?)\\s*(?:/|من|out of|على)\\s*(5|10)(?![0-9/])");
    private static final Pattern STAR_COUNT =
            Pattern.compile("(?<![0-9/])([1-5])\\s*(?:نجوم|نجمه|نجمات|stars?)|نجمه (?:واحده|وحده|1)");
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?:تقييمي|تقييم|اقيمكم|اقيم|اعطيكم|rating|rate you|score)\\s*:?\\s*(?:is|a|ب|هو)?\\s*([1-5])(?![0-9/])");
    private static final String ONE_STAR = "نجمه";
    private static final String TWO_STARS = "نجمتين";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9])?");

    private Ratings() {}

    static @Nullable Integer in(Utterance utterance, Text text, List<Hit> hits) {
        String choice = utterance.choice();
        if (choice != null && choice.startsWith(CHOICE)) {
            return inRange(Integer.parseInt(choice.substring(CHOICE.length())));
        }
        String folded = inDigits(text, hits);
        MatchResult outOf = first(OUT_OF, folded);
        if (outOf != null) {
            return scaled(Double.parseDouble(outOf.group(1)), Integer.parseInt(outOf.group(2)));
        }
        Integer stars = stars(text);
        if (stars != null) {
            return stars;
        }
        Integer counted = number(STAR_COUNT, folded);
        if (counted == null) {
            counted = number(ANNOUNCED, folded);
        }
        return counted == null && utterance.ratingAwaited() ? bare(text, hits) : counted;
    }

    /** The text with number words as digits: «خمس نجوم» becomes "5 نجوم". */
    private static String inDigits(Text text, List<Hit> hits) {
        Map<Integer, String> words = hits.stream()
                .filter(hit -> hit.cue() == Cue.NUMBER && hit.start() + 1 == hit.end())
                .collect(Collectors.toMap(Hit::start, Hit::note, (first, second) -> first));
        StringBuilder digits = new StringBuilder();
        List<Token> tokens = text.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            String form = tokens.get(at).form();
            digits.append(form.equals(ONE_STAR) ? form : words.getOrDefault(at, form))
                    .append(form.equals(TWO_STARS) ? " نجوم " : " ");
        }
        return digits.toString();
    }

    private static @Nullable MatchResult first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElse(null);
    }

    private static @Nullable Integer number(Pattern pattern, String text) {
        MatchResult found = first(pattern, text);
        if (found == null) {
            return null;
        }
        String digit = found.group(1);
        return inRange(digit == null ? 1 : Integer.parseInt(digit));
    }

    private static @Nullable Integer stars(Text text) {
        long stars = text.tokens().stream()
                .filter(token -> STARS.contains(token.form()))
                .count();
        // one star among words is decoration
        return stars > 1 || (stars == 1 && !text.hasWords()) ? inRange((int) Math.min(stars, BEST)) : null;
    }

    /** The one number in a short answer. */
    private static @Nullable Integer bare(Text text, List<Hit> hits) {
        List<String> digits = text.tokens().stream()
                .filter(token -> token.kind() == Token.Kind.NUMBER)
                .map(Token::form)
                .toList();
        if (digits.size() == 1 && NUMBER.matcher(digits.getFirst()).matches()) {
            return inRange((int) Math.round(Double.parseDouble(digits.getFirst())));
        }
        if (!digits.isEmpty()) {
            return null;
        }
        OptionalInt word = hits.stream()
                .filter(hit -> hit.cue() == Cue.NUMBER)
                .mapToInt(hit -> Integer.parseInt(hit.note()))
                .reduce((first, second) -> first == second ? first : 0);
        return word.isPresent() ? inRange(word.getAsInt()) : null;
    }

    private static @Nullable Integer inRange(int rating) {
        return rating >= 1 && rating <= BEST ? rating : null;
    }

    /** A ten-point scale is halved; «١٠٠ من ١٠» means the best there is. */
    private static int scaled(double points, int scale) {
        double share = Math.min(points / scale, 1);
        return Math.max(1, (int) Math.round(share * BEST));
    }
}

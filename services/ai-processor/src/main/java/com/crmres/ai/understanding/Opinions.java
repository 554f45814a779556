package com.crmres.ai.understanding;

import com.crmres.ai.language.Cue;
import com.crmres.ai.language.Hit;
import com.crmres.ai.language.Text;
import com.crmres.ai.language.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds what was liked and disliked, clause by clause, with negation turning an opinion round. */
final class Opinions {

    /** Words that may stand between a negation and what it negates. */
    private static final int REACH = 2;

    private static final Set<String> AND = Set.of("and", "و", "w");

    private Opinions() {}

    static List<Opinion> in(Text text, List<Hit> hits) {
        Set<Opinion> opinions = new LinkedHashSet<>();
        List<Integer> borders = List.copyOf(borders(text.tokens(), hits));
        for (int i = 0; i + 1 < borders.size(); i++) {
            int start = borders.get(i);
            int end = borders.get(i + 1);
            List<Hit> clause = hits.stream()
                    .filter(hit -> hit.start() >= start && hit.start() < end)
                    .toList();
            opinions.addAll(ofClause(clause));
        }
        return List.copyOf(opinions);
    }

    private static NavigableSet<Integer> borders(List<Token> tokens, List<Hit> hits) {
        NavigableSet<Integer> borders = new TreeSet<>();
        borders.add(0);
        borders.add(tokens.size());
        IntStream.range(0, tokens.size()).filter(at -> tokens.get(at).isBreak()).forEach(borders::add);
        for (Hit hit : hits) {
            if (hit.cue() == Cue.CONTRAST) {
                borders.add(hit.start());
            } else if (hit.cue() == Cue.ASPECT) {
                joint(hit, tokens).ifPresent(borders::add);
            }
        }
        return borders;
    }

    /** «والخدمة ...», "and the service ...": a further side begins a further clause. */
    private static OptionalInt joint(Hit aspect, List<Token> tokens) {
        if (tokens.get(aspect.start()).form().startsWith("و")
                && !aspect.phrase().startsWith("و")) {
            return OptionalInt.of(aspect.start());
        }
        return IntStream.rangeClosed(Math.max(0, aspect.start() - REACH), aspect.start() - 1)
                .filter(at -> AND.contains(tokens.get(at).form()))
                .findFirst();
    }

    private static List<Opinion> ofClause(List<Hit> clause) {
        List<Opinion> opinions = new ArrayList<>();
        for (Hit hit : clause) {
            if (isOpinion(hit, clause)) {
                boolean liked = (hit.cue() != Cue.NEGATIVE) != isNegated(hit, clause);
                @Nullable Aspect because = Aspect.of(hit.note()).orElse(null);
                opinions.add(new Opinion(aspect(hit, clause).orElse(null), liked, because));
            }
        }
        return opinions;
    }

    private static boolean isNegated(Hit opinion, List<Hit> clause) {
        return clause.stream().filter(hit -> hit.cue() == Cue.NEGATION).anyMatch(negation -> {
            int between = opinion.start() - negation.end();
            boolean taken = clause.stream()
                    .anyMatch(other -> isOpinion(other, clause)
                            && other.start() >= negation.end()
                            && other.start() < opinion.start());
            return between >= 0 && between <= REACH && !taken;
        });
    }

    /** Words such as «طيب» praise only what is named beside them; alone they mean "all right". */
    private static boolean isOpinion(Hit hit, List<Hit> clause) {
        return switch (hit.cue()) {
            case POSITIVE, NEGATIVE -> true;
            case POSITIVE_OF_SOMETHING ->
                clause.stream().anyMatch(other -> other.cue() == Cue.ASPECT || other.cue() == Cue.DISH);
            default -> false;
        };
    }

    /** What is named before the opinion, else after it, else what its word is used of, else a dish nearby. */
    private static Optional<Aspect> aspect(Hit opinion, List<Hit> clause) {
        return nearest(clause, hit -> hit.start() <= opinion.start(), Comparator.comparingInt(Hit::start))
                .or(() -> nearest(
                        clause,
                        hit -> hit.start() > opinion.start() && hit.start() - opinion.end() < REACH,
                        Comparator.comparingInt(Hit::start).reversed()))
                .or(() -> Aspect.of(opinion.note()))
                .or(() -> clause.stream().anyMatch(hit -> hit.cue() == Cue.DISH)
                        ? Optional.of(Aspect.FOOD)
                        : Optional.empty());
    }

    private static Optional<Aspect> nearest(List<Hit> clause, Predicate<Hit> side, Comparator<Hit> nearness) {
        return clause.stream()
                .filter(hit -> hit.cue() == Cue.ASPECT)
                .filter(side)
                .max(nearness)
                .flatMap(hit -> Aspect.of(hit.note()));
    }
}

package com.crmres.ai.understanding;

import com.crmres.model.feedback.Sentiment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was made of everything that a customer said in one turn.
 *
 * @param confidence how often a reading on this ground is right, 0 to 1
 * @param ground the rule or model that decided
 * @param asks all questions among it; the intent is only the foremost
 * @param topics what the questions of fact are about
 * @param rating one to five
 */
public record Understanding(
        Intent intent,
        BigDecimal confidence,
        String ground,
        Language language,
        Sentiment sentiment,
        List<Opinion> opinions,
        @Nullable Integer rating,
        Set<Intent> asks,
        Set<String> topics,
        Set<Courtesy> courtesies,
        boolean angry) {

    public boolean isSureTo(BigDecimal threshold) {
        return confidence.compareTo(threshold) >= 0;
    }

    /** The sides that were spoken of, liked or not. */
    public List<String> sides() {
        return opinions.stream()
                .map(Opinion::aspect)
                .filter(Objects::nonNull)
                .map(Aspect::code)
                .distinct()
                .toList();
    }

    public Optional<Opinion> firstOpinion(boolean liked) {
        return opinions.stream().filter(opinion -> opinion.liked() == liked).findFirst();
    }
}

package com.crmres.ai.understanding;

import com.crmres.ai.language.OwnQuestion;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that a customer said in one turn, with what is needed to read it.
 *
 * @param ratingAwaited whether a rating was asked for and is still open
 * @param dishWords folded words of the restaurant's own dishes
 * @param ownQuestions what only this restaurant has an answer to
 * @param lastLanguage what the customer was answered in before
 */
public record Utterance(
        List<Heard> heard,
        boolean ratingAwaited,
        Set<String> dishWords,
        List<OwnQuestion> ownQuestions,
        Language lastLanguage) {

    private static final Set<String> UNREADABLE =
            Set.of("audio", "voice", "image", "video", "document", "contacts", "unsupported", "unknown", "order");

    /**
     * One message.
     *
     * @param choice id of the button or list row that the customer touched
     */
    public record Heard(
            String kind, @Nullable String text, @Nullable String choice) {

        boolean hasText() {
            return text != null && !text.isBlank();
        }
    }

    /** The messages as one text; a new message is at least a new clause. */
    public String text() {
        return heard.stream().filter(Heard::hasText).map(Heard::text).collect(Collectors.joining("\n"));
    }

    @Nullable
    String choice() {
        return heard.stream()
                .map(Heard::choice)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    boolean hasUnreadable() {
        return heard.stream().anyMatch(message -> !message.hasText() && UNREADABLE.contains(message.kind()));
    }
}

package com.crmres.model.whatsapp;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in as few bubbles as possible what is too long for one, cut where a reader would pause. */
final class Bubbles {

    /** From the best place to pause to the worst; each finds the space between two parts. */
    private static final List<Pattern> PAUSES = List.of(
            Pattern.compile("\\h*\\R(?:\\h*\\R)+\\s*"),
            Pattern.compile("\\h*\\R\\s*"),
            Pattern.compile("(?<=[.!?…؟۔؛][\"'»”)\\]]{0,3})\\s+"),
            Pattern.compile("\\s+"));

    private static final String PARAGRAPH = "\n\n";

    private final List<String> bubbles = new ArrayList<>();
    private String rest;

    private Bubbles(String text) {
        this.rest = text.strip();
    }

    static List<String> of(String text) {
        Bubbles bubbles = new Bubbles(text);
        bubbles.fill();
        return bubbles.bubbles;
    }

    private void fill() {
        while (Limits.length(rest) > Outgoing.LONGEST_TEXT) {
            Cut cut = cut();
            bubbles.add(rest.substring(0, cut.end()).stripTrailing());
            rest = rest.substring(cut.next()).stripLeading();
        }
        if (!rest.isBlank()) {
            bubbles.add(rest);
        }
    }

    private Cut cut() {
        int length = Limits.length(rest);
        int others = (length + Outgoing.LONGEST_TEXT - 1) / Outgoing.LONGEST_TEXT - 1;
        int latest = rest.offsetByCodePoints(0, Outgoing.LONGEST_TEXT);
        // an earlier cut would cost one bubble more
        int earliest = rest.offsetByCodePoints(0, Math.max(1, length - others * Outgoing.LONGEST_TEXT));
        return pause(earliest, latest).or(() -> pause(1, latest)).orElseGet(() -> withinAWord(latest));
    }

    private Optional<Cut> pause(int earliest, int latest) {
        return PAUSES.stream()
                .flatMap(pause -> last(pause, earliest, latest).stream())
                .findFirst();
    }

    private Optional<Cut> last(Pattern pause, int earliest, int latest) {
        BreakIterator characters = characters();
        Matcher found = pause.matcher(rest);
        Cut last = null;
        while (found.find() && found.start() <= latest) {
            // a mark may sit on the space itself
            if (found.start() >= earliest && characters.isBoundary(found.end())) {
                last = new Cut(found.start(), found.end());
            }
        }
        return Optional.ofNullable(last);
    }

    /** Nothing but one endless word: it is cut between two characters as readers see them. */
    private Cut withinAWord(int latest) {
        BreakIterator characters = characters();
        int end = characters.isBoundary(latest) ? latest : characters.preceding(latest);
        int safe = end > 0 ? end : latest;
        return new Cut(safe, safe);
    }

    private BreakIterator characters() {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(rest);
        return characters;
    }

    /**
     * A place to cut.
     *
     * @param end of what is said before it
     * @param next where the rest begins
     */
    private record Cut(int end, int next) {}

    static List<Outgoing> merged(List<? extends Outgoing> messages) {
        List<Outgoing> merged = new ArrayList<>();
        for (Outgoing message : messages) {
            Optional<Outgoing> both = merged.isEmpty() ? Optional.empty() : both(merged.getLast(), message);
            both.ifPresent(one -> merged.removeLast());
            merged.add(both.orElse(message));
        }
        return List.copyOf(merged);
    }

    private static Optional<Outgoing> both(Outgoing first, Outgoing second) {
        if (first instanceof Outgoing.Text one && second instanceof Outgoing.Text other) {
            String together = one.body() + PARAGRAPH + other.body();
            return Limits.length(together) <= Outgoing.LONGEST_TEXT
                    ? Optional.of(new Outgoing.Text(together, one.preview() || other.preview()))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}

package com.crmres.ai.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word lists, and where their words occur in a text: whole words only, never parts of other words. */
public final class Lexicon {

    private static final Comparator<Hit> LONGEST_FIRST =
            Comparator.comparingInt(Hit::length).reversed().thenComparingInt(Hit::start);

    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Set<String> entries = new HashSet<>();
    private final Set<String> vocabulary = new HashSet<>();
    private final Map<String, Set<String>> drawnOut = new HashMap<>();

    private Lexicon() {}

    /** The lists that come with the service. */
    public static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        for (Cue cue : Cue.values()) {
            lines(cue.file()).forEach(line -> lexicon.add(Phrase.read(cue, line)));
        }
        return lexicon;
    }

    private static List<String> lines(String file) {
        try (InputStream stream = Lexicon.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The word list " + file + " is missing");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(Phrase phrase) {
        phrases.computeIfAbsent(phrase.first(), first -> new ArrayList<>()).add(phrase);
        if (phrase.words().size() == 1) {
            entries.add(phrase.first());
        }
        for (String word : phrase.words()) {
            vocabulary.add(word);
            for (Token token : Tokenizer.cut(word)) {
                drawnOut.computeIfAbsent(token.squeezed(), squeezed -> new HashSet<>())
                        .add(word);
            }
        }
    }

    public boolean contains(Cue cue, String word) {
        return phrases.getOrDefault(word, List.of()).stream()
                .anyMatch(phrase -> phrase.cue() == cue && phrase.words().size() == 1);
    }

    /** All that the lists know in this text; where phrases overlap, the longest one counts. */
    public List<Hit> find(Text text) {
        List<Set<String>> readings = text.tokens().stream().map(this::readings).toList();
        List<Hit> found = new ArrayList<>();
        for (int at = 0; at < readings.size(); at++) {
            for (String word : readings.get(at)) {
                for (Phrase phrase : phrases.getOrDefault(word, List.of())) {
                    if (isAt(phrase, readings, at)) {
                        found.add(new Hit(
                                phrase.cue(),
                                String.join(" ", phrase.words()),
                                phrase.note(),
                                at,
                                at + phrase.words().size()));
                    }
                }
            }
        }
        return withoutShadowed(found);
    }

    /** Every known reading of a token; a word that is an entry as it stands is never taken apart. */
    private Set<String> readings(Token token) {
        if (entries.contains(token.form()) || !token.isWord()) {
            return Set.of(token.form());
        }
        Set<String> known = new HashSet<>();
        if (!vocabulary.contains(token.form())) {
            known.addAll(drawnOut.getOrDefault(token.squeezed(), Set.of()));
        }
        if (known.isEmpty()) {
            known.addAll(Affixes.readings(token.form()));
            known.addAll(Affixes.readings(token.squeezed()));
            known.retainAll(vocabulary);
        }
        return known;
    }

    private static boolean isAt(Phrase phrase, List<Set<String>> readings, int at) {
        List<String> words = phrase.words();
        if (at + words.size() > readings.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!readings.get(at + i).contains(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Hit> withoutShadowed(List<Hit> found) {
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : found.stream().sorted(LONGEST_FIRST).toList()) {
            if (kept.stream().noneMatch(longer -> longer.length() > hit.length() && longer.overlaps(hit))) {
                kept.add(hit);
            }
        }
        kept.sort(Comparator.comparingInt(Hit::start).thenComparing(Hit::cue));
        return List.copyOf(kept);
    }
}

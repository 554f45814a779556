package com.crmres.ai.restaurant;

import com.crmres.ai.language.Affixes;
import com.crmres.ai.language.TextNormalizer;
import com.crmres.kit.id.Sha256;
import com.crmres.model.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the restaurant serves, and which of it a customer's words may mean. */
public final class Menu {

    private static final int SHORTEST_WORD = 3;
    private static final int FINGERPRINT = 16;

    /** Words of names that many dishes share and that say nothing of which is meant. */
    private static final Set<String> COMMON = words(
            "مع على من نص حبه حبات صحن وجبه كيلو نفر كامل كامله صغير كبير وسط ملكي طازج للاطفال اطفال with for one"
                    + " half full whole plate pot piece pieces meal fresh small large royal the and from");

    private final List<MenuSection> sections;
    private final Map<Dish, Set<String>> words;
    private final Set<String> allWords;
    private final String fingerprint;

    public Menu(List<MenuSection> sections) {
        this.sections = List.copyOf(sections);
        this.words = sections.stream()
                .flatMap(section -> section.dishes().stream())
                .collect(Collectors.toMap(dish -> dish, Menu::wordsOf, (first, same) -> first));
        this.allWords = words.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        this.fingerprint = digest(this.sections.toString());
    }

    public List<MenuSection> sections() {
        return sections;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Folded words by which dishes are called. */
    public Set<String> dishWords() {
        return allWords;
    }

    /** Changes when anything on the menu does. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The heading that is named, if one is. */
    public List<MenuSection> sectionsNamed(Collection<String> said) {
        Set<String> readings = readings(said);
        return sections.stream()
                .filter(section -> words(
                                section.name().ar() + " " + section.name().en())
                        .stream()
                        .filter(word -> !COMMON.contains(word))
                        .flatMap(word -> Affixes.readings(word).stream())
                        .anyMatch(readings::contains))
                .toList();
    }

    /** The dishes that most of the words fit, in the menu's order; none when no word fits any. */
    public List<Dish> dishesNamed(Collection<String> said) {
        Set<String> readings = readings(said);
        List<Dish> best = new ArrayList<>();
        long most = 1;
        for (Dish dish :
                sections.stream().flatMap(section -> section.dishes().stream()).toList()) {
            long fitting = words.getOrDefault(dish, Set.of()).stream()
                    .filter(readings::contains)
                    .count();
            if (fitting > most) {
                best.clear();
                most = fitting;
            }
            if (fitting == most) {
                best.add(dish);
            }
        }
        return best;
    }

    private static Set<String> readings(Collection<String> said) {
        return said.stream().flatMap(word -> Affixes.readings(word).stream()).collect(Collectors.toSet());
    }

    private static Set<String> wordsOf(Dish dish) {
        LocalizedText name = dish.name();
        Set<String> words = new HashSet<>();
        Stream.concat(Stream.of(name.ar(), name.en()), dish.aliases().stream())
                .forEach(each -> words.addAll(words(each)));
        words.removeAll(COMMON);
        return words;
    }

    private static Set<String> words(String text) {
        return Stream.of(TextNormalizer.fold(text).split("[^\\p{L}\\p{N}]+"))
                .map(word -> word.startsWith("ال") && word.length() > SHORTEST_WORD + 1 ? word.substring(2) : word)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }

    private static String digest(String text) {
        return Sha256.hex(text).substring(0, FINGERPRINT);
    }
}

package com.crmres.ai.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes Arabic words apart: what is written onto their front and back without being part of them. */
public final class Affixes {

    private static final List<String> FRONT = List.of(
            "وبال", "وال", "فال", "بال", "كال", "هال", "عال", "ولل", "لل", "ال", "وب", "ول", "و", "ف", "ب", "ل", "ك",
            "ه");
    private static final List<String> BACK =
            List.of("كمو", "تكم", "كم", "كن", "كو", "نا", "ها", "هم", "ين", "ات", "ي", "ك", "ه", "ا");
    private static final int SHORTEST = 3;
    private static final int SHORTEST_AFTER_AND = 2;

    private Affixes() {}

    /** The word itself first, then every shorter reading of it. */
    public static Set<String> readings(String word) {
        Set<String> readings = new LinkedHashSet<>();
        readings.add(word);
        for (String front : FRONT) {
            int shortest = front.equals("و") ? SHORTEST_AFTER_AND : SHORTEST;
            if (word.startsWith(front) && word.length() - front.length() >= shortest) {
                readings.add(word.substring(front.length()));
            }
        }
        for (String reading : List.copyOf(readings)) {
            addWithoutEnding(reading, readings);
        }
        return readings;
    }

    private static void addWithoutEnding(String word, Set<String> readings) {
        for (String back : BACK) {
            int length = word.length() - back.length();
            if (!word.endsWith(back) || length < SHORTEST) {
                continue;
            }
            String stem = word.substring(0, length);
            readings.add(stem);
            // خدمتكم is خدمه with an owner
            readings.add(stem.endsWith("ت") ? stem.substring(0, length - 1) + "ه" : stem + "ه");
        }
    }
}

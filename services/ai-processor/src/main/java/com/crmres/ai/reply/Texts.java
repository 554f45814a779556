package com.crmres.ai.reply;

import com.crmres.ai.understanding.Language;
import com.crmres.model.restaurant.Personality;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The reviewed wordings, by language and personality; all are read when the service starts. */
public final class Texts {

    private final Map<String, Map<String, List<String>>> files;

    private Texts(Map<String, Map<String, List<String>>> files) {
        this.files = files;
    }

    public static Texts load() {
        Map<String, Map<String, List<String>>> files = new HashMap<>();
        for (Language language : Language.values()) {
            files.put(file(language), read(file(language)));
            for (Personality personality : Personality.values()) {
                files.put(file(language, personality), read(file(language, personality)));
            }
        }
        return new Texts(files);
    }

    /** The voice of one reply: the seed picks among wordings, the same seed always the same. */
    public Voice voice(Language language, Personality personality, long seed) {
        return new Voice(this, language, personality, seed);
    }

    List<String> wordings(Language language, Personality personality, Line line) {
        return wordings(file(language, personality), line.key());
    }

    String wording(Language language, Label label) {
        return wordings(file(language), label.key()).getFirst();
    }

    private List<String> wordings(String file, String key) {
        List<String> wordings = files.getOrDefault(file, Map.of()).getOrDefault(key, List.of());
        if (wordings.isEmpty()) {
            throw new IllegalStateException(file + " has no wording for " + key);
        }
        return wordings;
    }

    private static String file(Language language) {
        return "/replies/" + language.code() + ".yaml";
    }

    private static String file(Language language, Personality personality) {
        return "/replies/" + language.code() + "-" + personality.code() + ".yaml";
    }

    private static Map<String, List<String>> read(String file) {
        try (InputStream stream = Texts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The wordings " + file + " are missing");
            }
            Map<String, Object> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            Map<String, List<String>> wordings = new HashMap<>();
            entries.forEach((key, value) -> wordings.put(key, several(value)));
            return wordings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> several(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }
}

package com.crmres.local.supervisor;

import com.crmres.local.supervisor.process.LogFile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why a process ended, as short as its log can be put: its last errors without their stack traces. */
final class LastWords {

    private static final int LINES = 60;
    private static final int SHOWN = 3;
    private static final int WIDTH = 400;

    private LastWords() {}

    static String of(LogFile log) throws IOException {
        List<String> lines = log.tail(LINES);
        List<String> errors =
                lines.stream().filter(line -> line.contains("ERROR")).toList();
        List<String> telling = errors.isEmpty() ? lines : errors;
        Stream<String> last = telling.stream().skip(Math.max(0, telling.size() - SHOWN));
        return String.join("\n", last.map(LastWords::shorten).toList()) + "\nAll of it is in " + log.path() + ".";
    }

    private static String shorten(String line) {
        String sentence = sentence(line).replaceAll("\\s+", " ");
        return "  " + (sentence.length() > WIDTH ? sentence.substring(0, WIDTH) + "…" : sentence);
    }

    /** Services log in JSON, of which a person wants two fields. */
    private static String sentence(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode entry = JsonMapper.shared().readTree(line);
            String cause = entry.at("/error/message").asString("");
            return entry.path("message").asString("") + (cause.isEmpty() ? "" : ": " + cause);
        } catch (JacksonException cutOff) {
            return line;
        }
    }
}

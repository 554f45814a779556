package com.crmres.ai.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.crmres.ai.language.Lexicon;
import com.crmres.ai.language.TextNormalizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How often the rules read a restaurant's messages as their authors meant them, where the corpus lies beside the repository. */
class CorpusAccuracyTest {

    private static final Path CORPUS = Path.of("../../../shared/corpora/arabic/crm-messages");

    private final RuleReader reader = new RuleReader(Lexicon.load());

    @Test
    void readsMostRestaurantMessagesAsMeant() throws IOException {
        assumeThat(Files.exists(CORPUS)).isTrue();
        List<JsonNode> messages = Files.readAllLines(CORPUS.resolve("dev/messages.jsonl")).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        Set<String> dishes = dishWords();
        int right = 0;
        int felt = 0;
        for (JsonNode message : messages) {
            Understanding read =
                    reader.read(said(message.get("text").asString(), dishes)).orElseThrow();
            felt += read.sentiment().code().equals(message.get("sentiment").asString()) ? 1 : 0;
            String expected = message.get("intent").asString();
            if (coarse(read.intent()).equals(expected)) {
                right++;
            } else {
                System.out.printf(
                        "%s read as %s (%s): %s%n", expected, read.intent(), read.ground(), message.get("text"));
            }
        }
        System.out.printf("crm-messages dev: %d intents and %d sentiments of %d right%n", right, felt, messages.size());
        assertThat(right).isGreaterThanOrEqualTo(messages.size() * 7 / 10);
    }

    private static Utterance said(String text, Set<String> dishes) {
        return new Utterance(
                List.of(new Utterance.Heard("text", text, null)), false, dishes, List.of(), Language.ARABIC);
    }

    private static Set<String> dishWords() throws IOException {
        Set<String> words = new HashSet<>();
        JsonNode menu = JsonMapper.shared().readTree(Files.readString(CORPUS.resolve("menu.json")));
        for (JsonNode item : menu) {
            words.addAll(
                    List.of(TextNormalizer.fold(item.get("name_ar").asString()).split(" ")));
            words.addAll(
                    List.of(TextNormalizer.fold(item.get("name_en").asString()).split(" ")));
        }
        return words;
    }

    private static String coarse(Intent intent) {
        return switch (intent) {
            case ORDER -> "order";
            case FEEDBACK, RATING, REACTION -> "feedback";
            case COMPLAINT, ORDER_CHANGE, PAYMENT, ALLERGY -> "support";
            case MENU, DISH, HOURS, LOCATION, FACT -> "general";
            case GREETING, THANKS, FAREWELL -> "greeting";
            case CONFIRM -> "confirm";
            case CANCEL, DECLINE -> "cancel";
            case HUMAN -> "handoff";
            case UNREADABLE, UNKNOWN -> "unknown";
        };
    }
}

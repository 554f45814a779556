package com.crmres.whatsapp.content;

import com.crmres.whatsapp.entry.MetaJson;
import com.crmres.whatsapp.entry.Tree;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a customer filled into a form: Meta sends it as a text that ought to be JSON. */
final class FlowAnswers {

    private static final String TOKEN = "flow_token";

    private FlowAnswers() {}

    /** The fields of the form; none when there are none or nobody can read them. */
    static Map<String, Object> of(Tree reply) {
        Map<String, Object> answers = Optional.ofNullable(reply.text("response_json"))
                .flatMap(json -> MetaJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .map(Tree::fields)
                .map(LinkedHashMap::new)
                .orElseGet(LinkedHashMap::new);
        answers.remove(TOKEN);
        return answers;
    }

    /** A line for each field; without any, what WhatsApp shows in the chat. */
    static @Nullable String inWords(Tree reply) {
        String lines = of(reply).entrySet().stream()
                .filter(answer -> answer.getValue() instanceof String || answer.getValue() instanceof Number)
                .map(answer -> answer.getKey() + ": " + answer.getValue())
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? reply.text("body") : lines;
    }
}

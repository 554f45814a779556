package com.crmres.sandbox.graph.template.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.sandbox.graph.refusal.GraphError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every template of the corpora, where they lie beside the repository: taken, or refused for a reason that is known. */
class TemplateCorpusTest {

    /** Categories that Meta has given up, placeholders for names, components that no restaurant here uses, one body that ends in a price. */
    private static final Pattern FORESEEN = Pattern.compile(
            "Leading or trailing|TRANSACTIONAL|MARKETING\\|UTILITY|<TEMPLATE_NAME>|Param name must|is not available|Unknown header format");

    private final JsonMapper json = new JsonMapper();

    @Test
    void takesEveryKnownTemplate() throws IOException {
        Path corpus = corpus();
        Assumptions.assumeTrue(corpus != null, "no corpora beside the repository");
        try (Stream<Path> files = Files.list(corpus)) {
            Map<String, String> refused = new TreeMap<>();
            files.filter(file -> file.getFileName().toString().startsWith("template_create"))
                    .forEach(file -> refusal(file)
                            .ifPresent(why -> refused.put(file.getFileName().toString(), why)));
            assertThat(refused).isEmpty();
        }
    }

    private Optional<String> refusal(Path file) {
        try {
            JsonNode body = json.readTree(Files.readString(file));
            TemplateRules.checkNames(body);
            TemplateRules.checkComponents(
                    body, body.path("parameter_format").asString("").equals("named"));
            return Optional.empty();
        } catch (GraphError e) {
            String why = e.body().toString();
            return FORESEEN.matcher(why).find() ? Optional.empty() : Optional.of(why);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path corpus() {
        for (Path directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
            Path corpus = directory
                    .resolve("../shared/corpora/whatsapp/outbound/request")
                    .normalize();
            if (Files.isDirectory(corpus)) {
                return corpus;
            }
        }
        return null;
    }
}

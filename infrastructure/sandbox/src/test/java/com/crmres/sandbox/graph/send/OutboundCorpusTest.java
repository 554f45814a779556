package com.crmres.sandbox.graph.send;

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
import tools.jackson.databind.json.JsonMapper;

/** Every request of the corpora, where they lie beside the repository: taken, or refused for a reason that is known. */
class OutboundCorpusTest {

    /** Forms that no restaurant here can send. */
    private static final Pattern UNAVAILABLE =
            Pattern.compile("send\\.interactive\\.(address_message|carousel|order_details|order_status|voice_call).*");
    /** Examples whose values are placeholders that Meta itself would refuse. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("<[^>]*http\\(s\\)[^>]*>|http\\(s\\)://[a-z-]+|<HEADER_TYPE>");

    private final JsonMapper json = new JsonMapper();
    private final RulesUnderTest rules = new RulesUnderTest();

    @Test
    void takesEveryKnownRequest() throws IOException {
        Path corpus = corpus();
        Assumptions.assumeTrue(corpus != null, "no corpora beside the repository");
        try (Stream<Path> files = Files.list(corpus)) {
            Map<String, String> refused = new TreeMap<>();
            files.filter(file -> file.getFileName().toString().startsWith("send."))
                    .forEach(file -> refusal(file)
                            .ifPresent(why -> refused.put(file.getFileName().toString(), why)));
            assertThat(refused).isEmpty();
        }
    }

    private Optional<String> refusal(Path file) {
        try {
            rules.check(json.readTree(realistic(Files.readString(file))));
            return Optional.empty();
        } catch (GraphError e) {
            return isForeseen(file.getFileName().toString(), e)
                    ? Optional.empty()
                    : Optional.of(e.body().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was never uploaded nor approved here is refused at the very last check; groups are not played. */
    private static boolean isForeseen(String name, GraphError error) {
        String body = error.body().toString();
        return error.code() == 132001 && name.startsWith("send.template")
                || body.contains("media attachment ID")
                || body.contains("Param recipient_type")
                || error.code() == 131051 && UNAVAILABLE.matcher(name).matches();
    }

    private static String realistic(String body) {
        String links = PLACEHOLDER
                .matcher(body)
                .replaceAll(found -> found.group().contains("HEADER") ? "text" : "https://restaurant.example/file");
        return links.replaceAll("\\{\\{Recipient-[A-Za-z-]*}}|91xxxxxxxxxx", "966501234567")
                .replace("\"PHONE_NUMBER\"", "\"966501234567\"");
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

package com.crmres.sandbox.graph.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The sandbox's refusals beside real ones, where the corpora lie beside the repository. */
class ErrorCorpusTest {

    private static final List<GraphError> OURS = List.of(
            GraphErrors.missingToken(),
            GraphErrors.unknownObject("get", "454545"),
            GraphErrors.throughput(),
            GraphErrors.expiredToken(),
            GraphErrors.plain("Invalid PIN format. PIN must be exactly 6 digits"),
            GraphErrors.plain("Invalid callback URI format"),
            GraphErrors.state("Webhook callback URL is not reachable or invalid"),
            GraphErrors.plain("Deregister endpoint is not available for API solution for SMB businesses."),
            GraphErrors.state("The phone number is not registered with WhatsApp Business API"));

    private final JsonMapper json = new JsonMapper();

    @Test
    void areWordForWordThoseOfMeta() throws IOException {
        Path corpus = corpus();
        Assumptions.assumeTrue(corpus != null, "no corpora beside the repository");
        try (Stream<Path> files = Files.list(corpus)) {
            Set<JsonNode> known = files.map(this::read).collect(Collectors.toSet());
            assertThat(OURS).allSatisfy(error -> assertThat(known).contains(withoutTrace(error.body())));
        }
    }

    private JsonNode read(Path file) {
        try {
            return withoutTrace((ObjectNode) json.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode withoutTrace(ObjectNode body) {
        ObjectNode copy = body.deepCopy();
        ((ObjectNode) copy.path("error")).remove(List.of("fbtrace_id", "is_transient"));
        return copy;
    }

    private static @Nullable Path corpus() {
        for (Path directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
            Path corpus = directory
                    .resolve("../shared/corpora/whatsapp/outbound/error")
                    .normalize();
            if (Files.isDirectory(corpus)) {
                return corpus;
            }
        }
        return null;
    }
}

package com.crmres.sandbox.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.crmres.sandbox.webhook.MetaJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SignatureTest {

    private static final Path VECTORS = Path.of("../../../shared/corpora/whatsapp/signed");
    private static final String ESCAPED =
            "{\"text\":{\"body\":\"\\u0623\\u0628\\u063a\\u0649 \\u0643\\u0628\\u0633\\u0629 \\ud83c\\udf57 https:\\/\\/maps.example\\/x\"}}";

    @Test
    void escapesLikeMetaInLowerCaseWithSlashes() {
        JsonMapper json = new JsonMapper();
        var message = json.createObjectNode();
        message.putObject("text").put("body", "أبغى كبسة 🍗 https://maps.example/x");

        assertThat(MetaJson.write(json, message)).isEqualTo(ESCAPED);
    }

    @Test
    void signsTheEscapedBytesAsOpensslDoes() {
        assertThat(Signature.of(ESCAPED.getBytes(StandardCharsets.US_ASCII), "an-app-secret"))
                .isEqualTo("sha256=15eb3895d8f38ef1107bc200322ce548d5a1b3acd9f018295c1e2a3e09be060f");
    }

    @Test
    void agreesWithEveryRecordedVector() throws IOException {
        assumeTrue(Files.isDirectory(VECTORS), "no recorded vectors here");
        List<String> lines = Files.readAllLines(VECTORS.resolve("INDEX.tsv"));
        String secret = lines.getFirst().replaceAll(".*app secret: (\\S+) .*", "$1");

        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t", -1);
            byte[] body = Files.readAllBytes(VECTORS.resolve(columns[0]));
            assertThat(Signature.of(body, secret)).as(columns[0]).isEqualTo(columns[1]);
        }
    }
}

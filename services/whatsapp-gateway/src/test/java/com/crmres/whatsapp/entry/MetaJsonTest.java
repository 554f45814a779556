package com.crmres.whatsapp.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetaJsonTest {

    @Test
    void removesWhatPostgresCannotKeep() {
        Tree tree = MetaJson.read(
                        "{\"a\\u0000\":\"x\\u0000y\\ud83d\",\"b\":[\"\\udc00z\",{\"c\":\"\\ud83c\\udf56\"}],\"d\":null}"
                                .getBytes(UTF_8))
                .orElseThrow();

        assertThat(tree.fields().get("a")).isEqualTo("xy\uFFFD");
        assertThat(tree.fields().get("b")).isEqualTo(List.of("\uFFFDz", Map.of("c", "🍖")));
        assertThat(tree.has("d")).isTrue();
    }

    @Test
    void readsObjectsOnly() {
        assertThat(List.of(
                        "[]",
                        "1",
                        "null",
                        "\"x\"",
                        "",
                        "{",
                        "[".repeat(200),
                        "{\"a\":" + "[".repeat(150) + "]".repeat(150) + "}"))
                .allMatch(text -> MetaJson.read(text.getBytes(UTF_8)).isEmpty());
    }

    @Test
    void looksWithoutTrustingShapes() {
        Tree tree = MetaJson.read("{\"n\":5,\"o\":{\"p\":\"q\"},\"l\":[{\"m\":1}],\"e\":[]}".getBytes(UTF_8))
                .orElseThrow();

        assertThat(tree.text("n")).isEqualTo("5");
        assertThat(tree.at("o").text("p")).isEqualTo("q");
        assertThat(tree.at("n").text("p")).isNull();
        assertThat(tree.first("l").text("m")).isEqualTo("1");
        assertThat(tree.first("e").fields()).isEmpty();
        assertThat(tree.first("o").fields()).isEmpty();
    }
}

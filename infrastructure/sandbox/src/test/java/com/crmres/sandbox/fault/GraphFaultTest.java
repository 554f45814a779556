package com.crmres.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GraphFaultTest {

    private final RandomGenerator random = new SplittableRandom(1);

    @Test
    void refusesTheAskedForShare() {
        GraphFault fault = fault("{\"status\":500,\"rate\":0.05}");

        assertThat(share(() -> fault.refuses(random))).isBetween(0.04, 0.06);
        assertThat(fault.dropsAnswer(random)).isFalse();
    }

    @Test
    void dropsAShareOfItsOwnBesideAStatus() {
        GraphFault fault = fault("{\"status\":500,\"rate\":0.05,\"timeoutAfterAccept\":0.02}");

        assertThat(share(() -> fault.dropsAnswer(random))).isBetween(0.014, 0.026);
    }

    @Test
    void alwaysRefusesWithoutARate() {
        assertThat(fault("{\"status\":503}").refuses(random)).isTrue();
        assertThat(fault("{\"timeoutAfterAccept\":true}").dropsAnswer(random)).isTrue();
        assertThat(GraphFault.NONE.refuses(random)).isFalse();
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> fault("{\"rate\":1.5}").checked()).hasMessageContaining("probability");
        assertThatThrownBy(() -> fault("{\"status\":200}").checked()).hasMessageContaining("400 to 599");
    }

    private static GraphFault fault(String json) {
        return new JsonMapper().readValue(json, GraphFault.class);
    }

    private static double share(BooleanSupplier event) {
        int hits = 0;
        for (int i = 0; i < 10_000; i++) {
            hits += event.getAsBoolean() ? 1 : 0;
        }
        return hits / 10_000.0;
    }
}

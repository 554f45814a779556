package com.crmres.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fact read from its sample and written again is the sample, field by field. */
class EventContractTest {

    private static final Path SAMPLES = Path.of("src", "test", "resources", "events");

    @ParameterizedTest
    @MethodSource("com.crmres.event.EventSamples#facts")
    void survivesTheWayOverTheBus(Class<? extends Record> fact) {
        Event<?> event = EventSamples.event(fact);

        assertThat(EventSamples.JSON.readTree(EventSamples.JSON.writeValueAsString(event)))
                .isEqualTo(EventSamples.of(fact));
        assertThat(event.data()).isInstanceOf(fact);
    }

    @ParameterizedTest
    @MethodSource("com.crmres.event.EventSamples#facts")
    void showsEveryFieldInItsSample(Class<? extends Record> fact) {
        assertThat(EventSamples.of(fact).propertyNames()).containsExactlyInAnyOrderElementsOf(names(Event.class));
        assertThat(EventSamples.of(fact).get("data").propertyNames()).containsExactlyInAnyOrderElementsOf(names(fact));
    }

    @ParameterizedTest
    @MethodSource("com.crmres.event.EventSamples#facts")
    void isNamedByItsRecordAndStartsAtVersionOne(Class<? extends Record> fact) {
        assertThat(EventSamples.event(fact).type()).isEqualTo(fact.getSimpleName());
        assertThat(EventSamples.event(fact).version()).isEqualTo(Event.FIRST_VERSION);
    }

    @Test
    void hasASampleForEveryFactAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(EventSamples.facts()
                            .map(fact -> fact.getSimpleName() + ".json")
                            .toList());
        }
    }

    private static Iterable<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toList();
    }
}

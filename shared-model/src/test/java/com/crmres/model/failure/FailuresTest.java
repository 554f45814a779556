package com.crmres.model.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The table of Meta's errors as a whole: only what may be repeated is, and with the pauses that Meta asks for. */
class FailuresTest {

    private static final Failures FAILURES = Failures.load();

    private static final Set<Integer> REPEATED =
            Set.of(1, 2, 4, 17, 80007, 130429, 131000, 131016, 131053, 131056, 131057, 133004);

    @Provide
    Arbitrary<Failure> known() {
        return Arbitraries.of(FAILURES.all());
    }

    @Property
    void onlyWhatMayBeRepeatedIs(@ForAll("known") Failure failure, @ForAll @IntRange(min = 1, max = 50) int refusals) {
        boolean again = failure.retry().allowsAfter(refusals);

        assertThat(again && !REPEATED.contains(failure.code())).isFalse();
        assertThat(failure.retry().allowsAfter(1)).isEqualTo(REPEATED.contains(failure.code()));
        assertThat(failure.retry().allowsAfter(12)).isFalse();
    }

    @Property
    void whatTheTableDoesNotKnowIsNeverRepeated(@ForAll @IntRange(min = 300, max = 200_000) int code) {
        if (FAILURES.all().stream().noneMatch(failure -> failure.code() == code)) {
            assertThat(FAILURES.of(code).retry().allowsAfter(1)).isFalse();
        }
    }

    @Property
    void pausesGrowAndNeverPassAnHour(
            @ForAll("known") Failure failure, @ForAll @IntRange(min = 1, max = 40) int refusals) {
        if (failure.retry().allowsAfter(1)) {
            Duration wait = failure.retry().waitAfter(refusals);

            assertThat(wait).isBetween(failure.retry().first(), Duration.ofHours(1));
            assertThat(failure.retry().waitAfter(refusals + 1)).isGreaterThanOrEqualTo(wait);
        }
    }

    @Property
    void towardsOneCustomerThePauseIsFourToThePowerOfTheRefusals(@ForAll @IntRange(min = 0, max = 5) int n) {
        assertThat(FAILURES.of(131056).retry().waitAfter(n + 1)).isEqualTo(Duration.ofSeconds((long) Math.pow(4, n)));
    }

    @Property
    void everyFinalFailureHasACauseAndAnAdviceInBothLanguages(@ForAll("known") Failure failure) {
        for (Locale language : Set.of(Locale.of("ar"), Locale.ENGLISH)) {
            ResourceBundle words = ResourceBundle.getBundle("delivery-failures", language);

            assertThat(words.getString(failure.code() + ".reason")).isNotBlank();
            assertThat(words.getString(failure.code() + ".advice")).isNotBlank();
        }
    }

    @Example
    void everyCodeThatHasWordsIsInTheTable() {
        Collection<String> codes = ResourceBundle.getBundle("delivery-failures", Locale.ENGLISH).keySet().stream()
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                .filter(key -> key.matches("\\d+"))
                .collect(Collectors.toSet());

        assertThat(FAILURES.all())
                .extracting(failure -> Integer.toString(failure.code()))
                .containsAll(codes);
    }

    @Example
    void allPermissionsAreOne() {
        assertThat(FAILURES.of(283).toDo()).isEqualTo(Failure.ToDo.OWNER);
    }
}

package com.crmres.core.conversation.canned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text leaves open is known, and filled in once. */
class PlaceholderTest {

    @ParameterizedTest
    @CsvSource({
        "Hello {customer}, {customer}",
        "Hello {Customer_name}, {Customer_name}",
        "Hello {customer_name, {",
        "Hello customer_name}, }",
        "{} there, {}",
        "{{customer_name}}, {",
    })
    void noticesWhatNobodyFillsIn(String text, String unknown) {
        assertThat(Placeholder.unknownIn(text)).contains(unknown);
    }

    @Test
    void knowsItsOwn() {
        assertThat(Placeholder.unknownIn("{customer_name} {restaurant_name} {branch_name}{branch_name}"))
                .isEmpty();
    }

    @Test
    void doesNotLookIntoWhatItPutsIn() {
        assertThat(Placeholder.fill(
                        "أهلًا {customer_name} في {branch_name}",
                        Map.of(Placeholder.CUSTOMER_NAME, "{branch_name} $1", Placeholder.BRANCH_NAME, "العليا")))
                .isEqualTo("أهلًا {branch_name} $1 في العليا");
    }
}

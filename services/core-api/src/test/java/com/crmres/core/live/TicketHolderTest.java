package com.crmres.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketHolderTest {

    private static final Caller CALLER =
            new Caller(UUID.randomUUID(), UUID.randomUUID(), Role.AGENT, List.of(), UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({"en, en", "en-GB, en", "ar, ar", "ar-SA, ar", "fr, ar", "x1, ar", "'', ar"})
    void readsOneOfTheTwoLanguagesOfThisProduct(String asked, String language) {
        TicketHolder holder = TicketHolder.of(CALLER, Locale.forLanguageTag(asked));

        assertThat(holder.locale()).isEqualTo(Locale.of(language));
    }
}

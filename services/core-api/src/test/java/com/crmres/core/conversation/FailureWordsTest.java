package com.crmres.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.Sender;
import com.crmres.model.whatsapp.Outgoing;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureWordsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");
    private static final Locale ARABIC = Locale.of("ar");

    private final FailureWords words = new FailureWords();

    @Test
    void saysTheSameThingsInBothLanguages() {
        ResourceBundle arabic = ResourceBundle.getBundle("delivery-failures", ARABIC);
        ResourceBundle english = ResourceBundle.getBundle("delivery-failures", Locale.ENGLISH);

        assertThat(arabic.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(60);
        assertThat(arabic.keySet()).allSatisfy(key -> {
            assertThat(arabic.getString(key)).containsPattern("\\p{IsArabic}").endsWith(".");
            assertThat(english.getString(key)).matches("[\\p{ASCII}]+").endsWith(".");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 131026, 131047, 131049, 131056})
    void hasWordsOfItsOwnFor(int code) {
        FailureResponse failure = said(message -> message.fail(code, "Meta's title"), Locale.ENGLISH);

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.title()).isEqualTo("Meta's title");
        assertThat(failure.reason()).isNotEqualTo("WhatsApp did not deliver the message.");
    }

    @Test
    void hasAGeneralSentenceForWhatMetaInventsTomorrow() {
        FailureResponse failure = said(message -> message.fail(139999, "Something new"), ARABIC);

        assertThat(failure.reason()).isEqualTo("لم يوصل واتساب الرسالة.");
        assertThat(failure.advice()).contains("المالك");
    }

    @Test
    void tellsWhatWeWithheldFromWhatMetaRefused() {
        assertThat(said(message -> message.withhold("taken_over"), Locale.UK))
                .returns(0, FailureResponse::code)
                .returns("taken_over", FailureResponse::title)
                .extracting(FailureResponse::reason)
                .asString()
                .startsWith("A colleague");
        assertThat(said(message -> message.withhold("window_closed"), Locale.FRENCH))
                .returns(131047, FailureResponse::code)
                .extracting(FailureResponse::reason)
                .asString()
                .contains("24");
    }

    @Test
    void saysNothingOfWhatIsOnItsWay() {
        assertThat(words.of(message(), ARABIC)).isNull();
    }

    private FailureResponse said(Consumer<Message> fate, Locale language) {
        Message message = message();
        fate.accept(message);
        return Objects.requireNonNull(words.of(message, language));
    }

    private static Message message() {
        Conversation conversation =
                new Conversation(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), NOON);
        return Message.toCustomer(
                UUID.randomUUID(),
                conversation,
                Sender.AI,
                Outgoing.Text.of("أهلًا").content(),
                NOON);
    }
}

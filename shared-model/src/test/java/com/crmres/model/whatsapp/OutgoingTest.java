package com.crmres.model.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.crmres.model.conversation.MessageContent;
import com.crmres.model.whatsapp.Template.ButtonValue;
import com.crmres.model.whatsapp.Template.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each kind as Meta's samples have it. */
class OutgoingTest {

    @Test
    void textIsItsWords() {
        assertThat(Outgoing.Text.of("حياك").content()).isEqualTo(new MessageContent("text", "حياك", null, null, false));
    }

    @Test
    void aListHasSectionsWithRows() {
        Outgoing list = Interactive.ReplyList.of(
                "كم تقيّم؟", "قيّم", "تقييمك", List.of(new Interactive.Row("rating:5", "⭐⭐⭐⭐⭐", "ممتاز")));

        assertThat(payload(list))
                .containsEntry("type", "list")
                .containsEntry("body", Map.of("text", "كم تقيّم؟"))
                .extractingByKey("action")
                .isEqualTo(Map.of(
                        "button",
                        "قيّم",
                        "sections",
                        List.of(Map.of(
                                "title",
                                "تقييمك",
                                "rows",
                                List.of(Map.of("id", "rating:5", "title", "⭐⭐⭐⭐⭐", "description", "ممتاز"))))));
    }

    @Test
    void anAddressHasALabel() {
        assertThat(payload(new Interactive.CtaUrl("المنيو كامل", "افتح", "https://a.example/m", null, "نجد")))
                .containsEntry("type", "cta_url")
                .containsEntry("footer", Map.of("text", "نجد"))
                .containsEntry(
                        "action",
                        Map.of(
                                "name",
                                "cta_url",
                                "parameters",
                                Map.of("display_text", "افتح", "url", "https://a.example/m")));
    }

    @Test
    void aTemplateHasItsValuesInOrderOrByName() {
        Template ordered = Template.of("order_ready", "ar", "أم خالد", "17");
        Template named = new Template(
                "order_ready",
                "ar",
                new Template.HeaderValue.Words(Value.of("نجد")),
                List.of(Value.named("guest", "أم خالد")),
                List.of(new ButtonValue(0, ButtonValue.Kind.URL, "17")),
                null);

        assertThat(payload(ordered))
                .containsEntry("language", Map.of("code", "ar"))
                .containsEntry(
                        "components",
                        List.of(Map.of(
                                "type",
                                "body",
                                "parameters",
                                List.of(
                                        Map.of("type", "text", "text", "أم خالد"),
                                        Map.of("type", "text", "text", "17")))));
        assertThat(payload(named).get("components"))
                .asString()
                .contains("parameter_name=guest", "sub_type=url", "index=0", "type=header");
        assertThat(payload(Template.of("hello", "en"))).doesNotContainKey("components");
    }

    @Test
    void filesHaveOnlyWhatTheirKindMayHave() {
        assertThat(payload(Media.uploaded(Media.Kind.AUDIO, "7").asVoiceNote()))
                .isEqualTo(Map.of("id", "7", "voice", true));
        assertThatExceptionOfType(BeyondLimit.class)
                .isThrownBy(() -> Media.uploaded(Media.Kind.STICKER, "7").saying("لا"));
        assertThatExceptionOfType(BeyondLimit.class)
                .isThrownBy(() -> Media.uploaded(Media.Kind.IMAGE, "7").named("a.jpg"));
        assertThatExceptionOfType(BeyondLimit.class)
                .isThrownBy(() -> Media.linked(Media.Kind.IMAGE, "file:///etc/passwd"));
    }

    @Test
    void reactionsCanBeTakenBack() {
        assertThat(payload(new Outgoing.Reaction("wamid.1", ""))).containsEntry("emoji", "");
    }

    @Test
    void contactsAreCardsWithNumbers() {
        assertThat(payload(new Contacts(List.of(new Contacts.Card("فرع العليا", List.of("+966110000000"), "نجد")))))
                .extractingByKey("contacts")
                .asString()
                .contains("formatted_name=فرع العليا", "phone=+966110000000");
        assertThatExceptionOfType(BeyondLimit.class).isThrownBy(() -> new Contacts(List.of()));
    }

    @Test
    void namesOfTemplatesAreAsMetaSpellsThem() {
        assertThatExceptionOfType(BeyondLimit.class).isThrownBy(() -> Template.of("Order Ready", "ar"));
        assertThatExceptionOfType(BeyondLimit.class).isThrownBy(() -> Template.of("order_ready", "arabic"));
        assertThatExceptionOfType(BeyondLimit.class).isThrownBy(() -> Value.of("سطر\nوسطر"));
    }

    private static Map<String, Object> payload(Outgoing outgoing) {
        return Objects.requireNonNull(outgoing.content().payload());
    }
}

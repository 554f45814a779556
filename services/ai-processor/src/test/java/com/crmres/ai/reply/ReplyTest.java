package com.crmres.ai.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.crmres.ai.reply.Reply.Choice;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplyTest {

    @Test
    void aListIsWhatMetaWants() {
        Reply reply = Reply.list("كم تقيّم؟", "قيّم", "تقييمك", List.of(new Choice("rating:5", "⭐⭐⭐⭐⭐", "ممتاز")));

        assertThat(reply.content().kind()).isEqualTo("interactive");
        assertThat(reply.interactive())
                .isEqualTo(Map.of(
                        "type",
                        "list",
                        "body",
                        Map.of("text", "كم تقيّم؟"),
                        "action",
                        Map.of(
                                "button",
                                "قيّم",
                                "sections",
                                List.of(Map.of(
                                        "title",
                                        "تقييمك",
                                        "rows",
                                        List.of(Map.of(
                                                "id", "rating:5", "title", "⭐⭐⭐⭐⭐", "description", "ممتاز")))))));
    }

    @Test
    void buttonsAreWhatMetaWants() {
        Reply reply = Reply.buttons("?", List.of(Choice.button("ask:menu", "المنيو")));

        assertThat(reply.interactive())
                .containsEntry("type", "button")
                .extractingByKey("action")
                .isEqualTo(Map.of(
                        "buttons",
                        List.of(Map.of("type", "reply", "reply", Map.of("id", "ask:menu", "title", "المنيو")))));
    }

    @Test
    void whatMetaWouldRefuseIsNotMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.text(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.text("ا".repeat(4097)));
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.buttons("?", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reply.buttons("?", Collections.nCopies(4, Choice.button("a", "b"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reply.buttons("?", List.of(Choice.button("a", "ب".repeat(21)))));
    }

    @Test
    void arabicLinesKeepReadingFromTheRight() {
        assertThat(RightToLeft.keep("أهلا\nBBQ برجر: 35 ريال")).isEqualTo("أهلا\n\u200FBBQ برجر: 35 ريال");
        assertThat(RightToLeft.keep("• كباب: 38 ريال")).isEqualTo("• كباب: 38 ريال");
    }
}

package com.crmres.ai.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.crmres.model.whatsapp.Interactive.Button;
import com.crmres.model.whatsapp.Interactive.Row;
import com.crmres.model.whatsapp.Outgoing;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyTest {

    @Test
    void choicesAreOneBubbleWithTheWords() {
        Reply list = Reply.list("كم تقيّم؟", "قيّم", "تقييمك", List.of(new Row("rating:5", "⭐⭐⭐⭐⭐", "ممتاز")));
        Reply buttons = Reply.buttons("?", List.of(new Button("ask:menu", "المنيو")));

        assertThat(list.bubbles())
                .singleElement()
                .extracting(one -> one.content().kind())
                .isEqualTo("interactive");
        assertThat(buttons.bubbles()).hasSize(1);
        assertThat(list.text()).isEqualTo("كم تقيّم؟");
    }

    @Test
    void wordsThatFollowEachOtherShareABubble() {
        Reply reply = Reply.text("أهلًا")
                .and(Reply.text("وش تطلب؟"))
                .and(Reply.buttons("اختر", List.of(new Button("a", "أ"))));

        assertThat(reply.bubbles()).hasSize(2).first().isEqualTo(Outgoing.Text.of("أهلًا\n\nوش تطلب؟"));
        assertThat(reply.text()).isEqualTo("أهلًا\n\nوش تطلب؟\n\nاختر");
    }

    @Test
    void whatIsTooLongForOneBubbleTakesTwo() {
        assertThat(Reply.text("كلمة ".repeat(1000)).bubbles()).hasSize(2);
    }

    @Test
    void nothingIsNoReply() {
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.text(" "));
    }

    @Test
    void arabicLinesKeepReadingFromTheRight() {
        assertThat(RightToLeft.keep("أهلا\nBBQ برجر: 35 ريال")).isEqualTo("أهلا\n\u200FBBQ برجر: 35 ريال");
        assertThat(RightToLeft.keep("• كباب: 38 ريال")).isEqualTo("• كباب: 38 ريال");
    }
}

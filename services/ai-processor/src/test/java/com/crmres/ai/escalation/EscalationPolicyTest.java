package com.crmres.ai.escalation;

import static com.crmres.ai.testing.TestDialogue.commands;
import static com.crmres.ai.testing.TestDialogue.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.ai.dialogue.Command;
import com.crmres.ai.dialogue.Command.Escalate;
import com.crmres.ai.dialogue.Command.RaiseDoubt;
import com.crmres.ai.dialogue.Dialogue.Answer;
import com.crmres.ai.testing.TestDialogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscalationPolicyTest {

    private final TestDialogue chat = TestDialogue.withNajdGrill();

    @ParameterizedTest
    @CsvSource({
        "ابي اكلم موظف, asked_for_human",
        "عندي حساسية من الفول السوداني, allergy",
        "I got food poisoning from your place, allergy",
        "انخصم المبلغ مرتين من البطاقة, payment",
        "وين طلبي صار لي ساعة, complaint",
        "الطلب ناقص, complaint",
        "ابي كبسة دجاج, order_by_hand",
        "الغي الطلب, order_by_hand",
        "ابي اغير العنوان, order_by_hand"
    })
    void callsAPersonForItsReason(String said, String reason) {
        assertThat(commands(chat.says(said))).containsExactly(new Escalate(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio", "image", "video", "document"})
    void callsAPersonForWhatCannotBeRead(String kind) {
        assertThat(commands(chat.sends(kind))).containsExactly(new Escalate("unreadable_media"));
    }

    @Test
    void aStickerIsNoReason() {
        assertThat(commands(chat.sends("sticker"))).isEmpty();
    }

    @Test
    void notUnderstandingOnceIsAskedAboutAndTwiceIsHandedOver() {
        Answer first = chat.says("قطار السماء يطير");
        assertThat(commands(first)).singleElement().isInstanceOf(RaiseDoubt.class);
        assertThat(text(first)).isNotBlank();

        Answer second = chat.says("قطار السماء يطير");
        assertThat(commands(second)).contains(new Escalate("low_confidence_twice"));
    }

    @Test
    void beingUnderstoodInBetweenBeginsAnew() {
        chat.says("قطار السماء يطير");
        chat.says("وش عندكم اليوم؟");

        assertThat(commands(chat.says("قطار السماء يطير"))).noneMatch(Escalate.class::isInstance);
    }

    @Test
    void angerOnceIsFeedbackAndTwiceIsAPersonsBusiness() {
        assertThat(commands(chat.says("انتوا نصابين"))).noneMatch(Escalate.class::isInstance);

        assertThat(commands(chat.says("حسبي الله ونعم الوكيل"))).contains(new Escalate("angry_twice"));
    }

    @Test
    void badFeedbackAloneIsNoReason() {
        assertThat(commands(chat.says("الأكل كان بارد والخدمة سيئة"))).noneMatch(Escalate.class::isInstance);
    }

    @Test
    void praiseOfAnEmployeeIsNoReason() {
        assertThat(commands(chat.says("الموظف كان محترم والمدير خلوق"))).noneMatch(Escalate.class::isInstance);
    }

    @Test
    void anOfferToHandOverIsTakenWithYes() {
        chat.says("عندكم واي فاي؟");

        assertThat(commands(chat.says("ايه"))).containsExactly(new Escalate("asked_for_human"));
    }

    @Test
    void anOfferToHandOverMayBeDeclined() {
        chat.says("عندكم واي فاي؟");

        assertThat(commands(chat.says("لا شكرا"))).isEmpty();
    }

    @Test
    void theSalamIsReturnedEvenWhenHandingOver() {
        Answer answer = chat.says("السلام عليكم ابي اكلم موظف");

        assertThat(text(answer)).contains("وعليكم السلام");
        assertThat(commands(answer)).hasOnlyElementsOfType(Command.Escalate.class);
    }
}

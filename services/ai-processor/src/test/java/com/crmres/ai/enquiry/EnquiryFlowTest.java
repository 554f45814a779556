package com.crmres.ai.enquiry;

import static com.crmres.ai.testing.TestDialogue.commands;
import static com.crmres.ai.testing.TestDialogue.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.ai.dialogue.Awaiting;
import com.crmres.ai.dialogue.Command.RaiseDoubt;
import com.crmres.ai.testing.TestDialogue;
import com.crmres.ai.testing.TestFacts;
import com.crmres.model.restaurant.OpenInterval;
import com.crmres.model.restaurant.OpeningHours;
import com.crmres.model.restaurant.WeekHours;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnquiryFlowTest {

    private final TestDialogue chat = TestDialogue.withNajdGrill();

    @Test
    void theMenuIsShownByHeadingWithPrices() {
        assertThat(text(chat.says("السلام عليكم، وش عندكم اليوم؟")))
                .startsWith("وعليكم السلام")
                .contains("*المشويات*\n• كباب لحم: 38 ريال\n• شيش طاووق: 34.50 ريال\n*المشروبات*\n• بيبسي: 4 ريال");
    }

    @Test
    void whatIsSoldOutIsLeftOutOfTheMenuAndSaidWhenAskedFor() {
        assertThat(text(chat.says("المنيو"))).doesNotContain("ريش");
        assertThat(text(chat.says("بكم ريش الغنم؟"))).contains("ريش غنم: غير متوفر");
    }

    @Test
    void aLongMenuStaysInOneBubble() {
        String menu = text(new TestDialogue(TestFacts.longMenu()).says("وش عندكم اليوم؟"));

        assertThat(menu).contains("وعندنا أيضًا:", "قسم المأكولات رقم 40");
        assertThat(menu.length()).isLessThan(2048);
    }

    @Test
    void anEmptyMenuIsNotInvented() {
        TestDialogue empty = new TestDialogue(TestFacts.withoutMenu());

        assertThat(commands(empty.says("وش عندكم اليوم؟"))).singleElement().isInstanceOf(RaiseDoubt.class);
        assertThat(empty.state().awaiting()).isEqualTo(Awaiting.HANDOVER);
    }

    @Test
    void aDishIsPriced() {
        assertThat(text(chat.says("كم سعر الكباب؟")))
                .contains("كباب لحم: 38 ريال")
                .doesNotContain("طاووق");
        assertThat(text(chat.says("how much is the kebab?"))).contains("Lamb kebab: 38 SAR");
    }

    @Test
    void aHeadingIsShownInFull() {
        assertThat(text(chat.says("وش عندكم مشروبات؟")))
                .contains("بيبسي", "شاي كرك")
                .doesNotContain("كباب");
    }

    @Test
    void whatHasOnlyWordsOfItsOwnIsAnsweredToo() {
        assertThat(text(chat.says("عندكم مصلى؟"))).contains("في الدور الأول");
        assertThat(text(chat.says("فيه مكان للصلاة عندكم؟"))).contains("في الدور الأول");
        assertThat(text(chat.says("is there a prayer room?"))).contains("upstairs");
    }

    @Test
    void aDishThatIsNotServedIsNotPromised() {
        assertThat(text(chat.says("عندكم سوشي؟"))).contains("؟");
        assertThat(chat.state().awaiting()).isEqualTo(Awaiting.MENU);

        assertThat(text(chat.says("ايه"))).contains("كباب لحم: 38 ريال");
        assertThat(chat.state().awaiting()).isEqualTo(Awaiting.NOTHING);
    }

    @Test
    void hoursAreTodaysWithWhetherItIsOpen() {
        assertThat(text(chat.says("متى تفتحون؟")))
                .contains(
                        "فرع العليا - الرياض: اليوم من 12:00 م إلى 1:00 ص، مفتوح الآن",
                        "فرع التحلية - جدة: مغلق اليوم");
    }

    @Test
    void afterMidnightYesterdaysHoursStillHold() {
        assertThat(text(chat.at("2026-11-22T21:30:00Z").says("فاتحين الحين؟"))).contains("مفتوح الآن");
        assertThat(text(chat.at("2026-11-22T23:30:00Z").says("فاتحين الحين؟"))).contains("مغلق الآن");
    }

    @Test
    void aDayWithABreakIsToldInBothParts() {
        TestDialogue split = new TestDialogue(TestFacts.open(OpeningHours.weekly(
                WeekHours.daily(new OpenInterval("13:00", "16:00"), new OpenInterval("18:00", "01:00")))));

        assertThat(text(split.says("متى تفتحون؟"))).contains("اليوم من 1:00 م إلى 4:00 م ومن 6:00 م إلى 1:00 ص");
        assertThat(text(split.says("what are your hours?")))
                .contains("today 1:00 PM to 4:00 PM and 6:00 PM to 1:00 AM");
    }

    @Test
    void aNightIsOpenThoughTheNextDayIsClosed() {
        OpeningHours saturdays = OpeningHours.weekly(
                WeekHours.of(Map.of(DayOfWeek.SATURDAY, List.of(new OpenInterval("20:00", "03:00")))));

        assertThat(text(new TestDialogue(TestFacts.open(saturdays))
                        .at("2026-11-21T22:30:00Z")
                        .says("فاتحين الحين؟")))
                .contains("من 8:00 م إلى 3:00 ص، مفتوح الآن");
    }

    @Test
    void inRamadanThatMonthsHoursAreTold() {
        OpeningHours hours = new OpeningHours(
                WeekHours.daily(new OpenInterval("12:00", "01:00")),
                WeekHours.daily(new OpenInterval("17:30", "03:00")),
                List.of());

        assertThat(text(new TestDialogue(TestFacts.open(hours))
                        .at("2027-02-15T16:00:00Z")
                        .says("متى تفتحون؟")))
                .contains("اليوم من 5:30 م إلى 3:00 ص، مفتوح الآن");
    }

    @Test
    void openAroundTheClockIsSaidSo() {
        TestDialogue always = new TestDialogue(
                TestFacts.open(OpeningHours.weekly(WeekHours.daily(new OpenInterval("00:00", "00:00")))));

        assertThat(text(always.says("متى تفتحون؟"))).contains("اليوم على مدار 24 ساعة، مفتوح الآن");
    }

    @Test
    void aNamedBranchIsAnsweredAlone() {
        assertThat(text(chat.says("وين فرعكم في الرياض؟")))
                .contains("طريق العليا، الرياض", "https://maps.google.com/?q=24.6949,46.6851")
                .doesNotContain("جدة");
    }

    @Test
    void aQuestionOfFactIsAnsweredInTheOwnersWords() {
        assertThat(text(chat.says("توصلون للبيت؟"))).contains("نوصّل داخل الرياض بـ 12 ريال.");
    }

    @Test
    void aBranchWithoutAnAddressIsAtLeastNamed() {
        assertThat(text(chat.says("وين فرعكم في جدة؟"))).endsWith("• فرع التحلية - جدة");
    }

    @Test
    void twoQuestionsAreAnsweredInOneBubble() {
        assertThat(text(chat.says("كم سعر الكباب؟ وعندكم توصيل؟"))).contains("38 ريال", "نوصّل داخل الرياض");
    }

    @Test
    void whatNoFactAnswersIsNotGuessed() {
        assertThat(commands(chat.says("عندكم واي فاي؟"))).singleElement().isInstanceOf(RaiseDoubt.class);
        assertThat(commands(chat.says("متى تفتحون في رمضان بعد التراويح؟")))
                .singleElement()
                .isInstanceOf(RaiseDoubt.class);
    }
}

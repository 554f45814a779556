package com.crmres.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void countsToTheHalala() {
        assertThat(Money.sar("29").plus(Money.sar("1.5"))).isEqualTo(Money.sar("30.50"));
        assertThat(Money.sar("12.25").times(3)).isEqualTo(Money.sar("36.75"));
        assertThat(new Money(new BigDecimal("0.005"))).isEqualTo(Money.sar("0.01"));
    }

    @Test
    void isEqualHoweverManyZerosItWasGiven() {
        assertThat(Money.sar("29")).isEqualTo(Money.sar("29.00"));
    }

    @Test
    void readsWithoutNeedlessZeros() {
        assertThat(Money.sar("35.00").plain()).isEqualTo("35");
        assertThat(Money.sar("12.5").plain()).isEqualTo("12.50");
        assertThat(Money.sar("100").plain()).isEqualTo("100");
        assertThat(Money.sar("0").plain()).isEqualTo("0");
    }
}

package com.crmres.core.whatsapp.cost;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one message costs.
 *
 * @param market two letters of the recipient's country, or {@code *} for all others
 * @param category Meta's name: marketing, utility, authentication, service ...
 * @param validFrom until the next of the same market and category begins
 */
record Rate(String market, String category, BigDecimal amount, String currency, LocalDate validFrom) {

    static final String ELSEWHERE = "*";
}

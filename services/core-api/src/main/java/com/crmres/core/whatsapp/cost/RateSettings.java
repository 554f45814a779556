package com.crmres.core.whatsapp.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Meta's list prices; none are shipped, since they change several times a year.
 *
 * @param list each as MARKET:CATEGORY:AMOUNT:CURRENCY:DAY, in any order
 */
@ConfigurationProperties("crmres.rates")
record RateSettings(@DefaultValue List<String> list) {

    /** Refused at the start rather than when somebody asks for costs. */
    RateSettings {
        list = List.copyOf(list);
        list.forEach(RateSettings::rate);
    }

    List<Rate> rates() {
        return list.stream().map(RateSettings::rate).toList();
    }

    private static Rate rate(String written) {
        String[] parts = written.strip().split(":");
        if (parts.length != 5) {
            throw new IllegalArgumentException("Not MARKET:CATEGORY:AMOUNT:CURRENCY:DAY: " + written);
        }
        return new Rate(parts[0], parts[1], new BigDecimal(parts[2]), parts[3], LocalDate.parse(parts[4]));
    }
}

package com.crmres.core.whatsapp.cost;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rates of which the restaurant's own go before the list prices, and those of a country before those of all others. */
record RateBook(List<Rate> own, List<Rate> list) {

    Optional<Rate> on(LocalDate day, String market, String category) {
        return Stream.of(market, Rate.ELSEWHERE)
                .flatMap(place -> Stream.of(own, list).flatMap(rates -> newest(rates, day, place, category).stream()))
                .findFirst();
    }

    private static Optional<Rate> newest(List<Rate> rates, LocalDate day, String market, String category) {
        return rates.stream()
                .filter(rate -> rate.market().equals(market) && rate.category().equals(category))
                .filter(rate -> !rate.validFrom().isAfter(day))
                .max(Comparator.comparing(Rate::validFrom));
    }
}

package com.crmres.ai.enquiry;

import com.crmres.ai.dialogue.Exchange;
import com.crmres.ai.language.Affixes;
import com.crmres.ai.language.Text;
import com.crmres.ai.reply.Label;
import com.crmres.ai.reply.Voice;
import com.crmres.ai.restaurant.Place;
import com.crmres.model.LocalizedText;
import com.crmres.model.restaurant.OpenInterval;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells where branches are and when they are open today. */
final class PlaceCard {

    private static final DateTimeFormatter TWELVE_HOURS = DateTimeFormatter.ofPattern("h:mm", Locale.ROOT);
    private static final Set<String> COMMON = Set.of("فرع", "branch", "the", "al");

    private final Exchange exchange;
    private final Voice voice;
    private final List<Place> places;

    PlaceCard(Exchange exchange) {
        this.exchange = exchange;
        this.voice = exchange.voice();
        this.places = named(exchange);
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    String hours() {
        return places.stream().map(this::hours).collect(Collectors.joining("\n"));
    }

    String addresses() {
        return places.stream().map(this::address).collect(Collectors.joining("\n"));
    }

    /** The branches that are named, or all when none is. */
    private static List<Place> named(Exchange exchange) {
        Set<String> said = Text.of(exchange.said()).words().stream()
                .flatMap(word -> Affixes.readings(word).stream())
                .collect(Collectors.toSet());
        List<Place> all = exchange.restaurant().places();
        List<Place> named =
                all.stream().filter(place -> isNamed(place.name(), said)).toList();
        return named.isEmpty() ? all : named;
    }

    private static boolean isNamed(LocalizedText name, Set<String> said) {
        return Text.of(name.ar() + " " + name.en()).words().stream()
                .flatMap(word -> Affixes.readings(word).stream())
                .filter(word -> word.length() > 2 && !COMMON.contains(word))
                .anyMatch(said::contains);
    }

    private String hours(Place place) {
        String branch = name(place.name());
        List<OpenInterval> today = today(place);
        return today.isEmpty()
                ? voice.label(Label.CLOSED_TODAY, Map.of("branch", branch))
                : voice.label(Label.HOURS, hours(branch, place, today));
    }

    /** Until a night is over it is the same day to a guest. */
    private List<OpenInterval> today(Place place) {
        LocalDate date = exchange.localTime().toLocalDate();
        List<OpenInterval> today = place.hoursOn(date);
        return today.isEmpty() && place.isOpenAt(exchange.localTime()) ? place.hoursOn(date.minusDays(1)) : today;
    }

    private Map<String, String> hours(String branch, Place place, List<OpenInterval> today) {
        boolean isOpen = place.isOpenAt(exchange.localTime());
        return Map.of(
                "branch", branch,
                "hours", today.stream().map(this::span).collect(Collectors.joining(voice.label(Label.AND_HOURS))),
                "state", voice.label(isOpen ? Label.OPEN_NOW : Label.CLOSED_NOW));
    }

    private String span(OpenInterval interval) {
        return interval.isAllDay()
                ? voice.label(Label.ALL_DAY)
                : voice.label(Label.FROM_TO, Map.of("open", time(interval.open()), "close", time(interval.close())));
    }

    private String time(String hhmm) {
        LocalTime time = LocalTime.parse(hhmm);
        return TWELVE_HOURS.format(time) + " " + voice.label(time.getHour() < 12 ? Label.MORNING : Label.EVENING);
    }

    private String address(Place place) {
        List<String> lines = new ArrayList<>();
        LocalizedText address = place.address();
        lines.add(
                address == null
                        ? voice.label(Label.PLACE_WITHOUT_ADDRESS, Map.of("branch", name(place.name())))
                        : voice.label(Label.PLACE, Map.of("branch", name(place.name()), "address", name(address))));
        if (place.phone() != null) {
            lines.add(voice.label(Label.PLACE_PHONE, Map.of("phone", place.phone())));
        }
        if (place.latitude() != null && place.longitude() != null) {
            lines.add(voice.label(
                    Label.PLACE_MAP,
                    Map.of(
                            "latitude",
                            place.latitude().toString(),
                            "longitude",
                            place.longitude().toString())));
        }
        return String.join("\n", lines);
    }

    private String name(LocalizedText text) {
        return text.in(exchange.isArabic());
    }
}

package com.crmres.ai.enquiry;

import com.crmres.ai.dialogue.Exchange;
import com.crmres.ai.reply.Label;
import com.crmres.ai.restaurant.Dish;
import com.crmres.ai.restaurant.MenuSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows dishes with their prices, as many as one bubble bears. */
final class MenuCard {

    /** What fits a phone's screen without "read more"; half of what Meta would let through for buttons is left free. */
    private static final int LONGEST = 900;

    private static final int MOST_OF_A_SECTION = 4;
    private static final int MOST_FOUND = 12;

    private final Exchange exchange;

    MenuCard(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Every section with its first dishes; fewer of each when there are many sections. */
    String whole() {
        List<MenuSection> sections = exchange.restaurant().menu().sections();
        for (int most = MOST_OF_A_SECTION; most > 0; most--) {
            String card = card(sections, most);
            if (card.length() <= LONGEST) {
                return card;
            }
        }
        return shortened(sections);
    }

    /** One section in full. */
    String section(MenuSection section) {
        return card(List.of(section), MOST_FOUND);
    }

    String dishes(List<Dish> dishes) {
        List<String> lines = new ArrayList<>(
                dishes.stream().limit(MOST_FOUND).map(this::line).toList());
        if (dishes.size() > MOST_FOUND) {
            lines.add(exchange.voice().label(Label.MORE_DISHES));
        }
        return String.join("\n", lines);
    }

    private String card(List<MenuSection> sections, int most) {
        List<String> lines = new ArrayList<>();
        boolean isCut = false;
        for (MenuSection section : sections) {
            List<Dish> dishes =
                    section.dishes().stream().filter(Dish::available).toList();
            if (!dishes.isEmpty()) {
                lines.add(exchange.voice().label(Label.SECTION, Map.of("section", name(section))));
                dishes.stream().limit(most).map(this::line).forEach(lines::add);
                isCut |= dishes.size() > most;
            }
        }
        if (isCut) {
            lines.add(exchange.voice().label(Label.MORE_DISHES));
        }
        return String.join("\n", lines);
    }

    /** The first sections with one dish each, the others by name. */
    private String shortened(List<MenuSection> sections) {
        int shown = sections.size();
        while (shown > 1 && card(sections.subList(0, shown), 1).length() > LONGEST) {
            shown--;
        }
        String separator = exchange.voice().label(Label.SEPARATOR);
        List<String> others = sections.subList(shown, sections.size()).stream()
                .map(this::name)
                .toList();
        return card(sections.subList(0, shown), 1) + "\n"
                + exchange.voice().label(Label.MORE_SECTIONS, Map.of("sections", String.join(separator, others)));
    }

    private String name(MenuSection section) {
        return section.name().in(exchange.isArabic());
    }

    private String line(Dish dish) {
        String name = dish.name().in(exchange.isArabic());
        return dish.available()
                ? exchange.voice()
                        .label(
                                Label.DISH,
                                Map.of("dish", name, "price", exchange.voice().price(dish.price())))
                : exchange.voice().label(Label.SOLD_OUT_DISH, Map.of("dish", name));
    }
}

package com.crmres.model.whatsapp;

import com.crmres.model.conversation.MessageContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One to five cards that the customer may save. */
public record Contacts(List<Card> cards) implements Outgoing {

    private static final int MOST = 5;
    private static final int LONGEST = 256;

    public Contacts {
        Limits.count("contacts", cards, MOST);
        cards = List.copyOf(cards);
    }

    /** Somebody, or a branch, with the numbers under which they are reached. */
    public record Card(
            String name, List<String> phones, @Nullable String company) {

        private static final int MOST_PHONES = 10;

        public Card {
            Limits.text("contact.name", name, LONGEST);
            Limits.count("contact.phones", phones, MOST_PHONES);
            phones.forEach(phone -> Limits.that(phone.matches("\\+?[0-9() -]{4,32}"), "contact.phone"));
            Limits.optional("contact.company", company, LONGEST);
            phones = List.copyOf(phones);
        }

        private Map<String, Object> json() {
            Map<String, Object> card = new LinkedHashMap<>();
            // Meta wants a part of the name beside the whole of it
            card.put("name", Map.of("formatted_name", name, "first_name", name));
            card.put(
                    "phones",
                    phones.stream()
                            .map(phone -> Map.of("phone", phone, "type", "WORK"))
                            .toList());
            if (company != null) {
                card.put("org", Map.of("company", company));
            }
            return card;
        }
    }

    @Override
    public MessageContent content() {
        String names = cards.stream().map(Card::name).collect(Collectors.joining(", "));
        List<Map<String, Object>> each = cards.stream().map(Card::json).toList();
        return new MessageContent("contacts", names, Map.of("contacts", each), null, false);
    }
}

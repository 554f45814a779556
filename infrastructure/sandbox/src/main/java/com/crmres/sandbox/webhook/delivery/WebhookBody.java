package com.crmres.sandbox.webhook.delivery;

import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.Numbers;
import com.crmres.sandbox.webhook.Update;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts updates into Meta's envelope: an entry per business account, a change per number and kind. */
@Component
class WebhookBody {

    private final Numbers numbers;

    WebhookBody(Numbers numbers) {
        this.numbers = numbers;
    }

    String of(List<Update> updates) {
        Map<String, List<String>> changesByEntry = new LinkedHashMap<>();
        for (List<Update> group : grouped(updates)) {
            changesByEntry
                    .computeIfAbsent(entry(group.getFirst()), entry -> new ArrayList<>())
                    .add(change(group));
        }
        String entries = changesByEntry.entrySet().stream()
                .map(entry -> "{" + entry.getKey() + ",\"changes\":[" + String.join(",", entry.getValue()) + "]}")
                .collect(Collectors.joining(","));
        return "{\"object\":\"whatsapp_business_account\",\"entry\":[" + entries + "]}";
    }

    private String entry(Update update) {
        String id = "\"id\":\"" + numbers.get(update.phoneNumberId()).wabaId() + "\"";
        return update.kind() == Update.Kind.ACCOUNT ? id + ",\"time\":" + update.contact() : id;
    }

    private String change(List<Update> group) {
        Update first = group.getFirst();
        return first.kind() == Update.Kind.ACCOUNT
                ? first.element()
                : change(numbers.get(first.phoneNumberId()), group);
    }

    private static Iterable<List<Update>> grouped(List<Update> updates) {
        return updates.stream()
                .collect(Collectors.groupingBy(WebhookBody::together, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static String together(Update update) {
        return update.kind() == Update.Kind.ACCOUNT ? update.id() : update.phoneNumberId() + update.kind();
    }

    private static String change(BusinessNumber number, List<Update> group) {
        String contacts = group.stream()
                .map(Update::contact)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(","));
        String elements = group.stream().map(Update::element).collect(Collectors.joining(","));
        return "{\"value\":{\"messaging_product\":\"whatsapp\",\"metadata\":{\"display_phone_number\":\""
                + number.digits()
                + "\",\"phone_number_id\":\"" + number.phoneNumberId() + "\"},"
                + (contacts.isEmpty() ? "" : "\"contacts\":[" + contacts + "],")
                + "\"" + group.getFirst().kind().list() + "\":[" + elements + "]},\"field\":\""
                + group.getFirst().kind().field() + "\"}";
    }
}

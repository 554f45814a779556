package com.crmres.whatsapp.onboarding;

import com.crmres.model.number.NumberHealth;
import com.crmres.model.restaurant.WhatsAppNumber;
import com.crmres.whatsapp.account.AccountEvent;
import com.crmres.whatsapp.account.AccountEventHandler;
import com.crmres.whatsapp.entry.Tree;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes over what Meta tells of numbers by itself, and asks anew where it only says that something is different. */
@Component
class NumberTidings implements AccountEventHandler {

    private static final String QUALITY = "phone_number_quality_update";
    private static final String NAME = "phone_number_name_update";
    private static final String ACCOUNT = "account_update";

    private final Numbers numbers;

    NumberTidings(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public Set<String> fields() {
        return Set.of(QUALITY, NAME, ACCOUNT);
    }

    @Override
    public void on(AccountEvent event) {
        event.numbers().stream()
                .sorted()
                .map(numbers::lock)
                .flatMap(Optional::stream)
                .filter(number -> isMeant(number, event.value()))
                .forEach(number -> take(number, event));
    }

    /** Meta names a number by its digits; without them all of the account are meant. */
    private static boolean isMeant(WhatsAppNumber number, Tree told) {
        String named = told.has("display_phone_number") ? told.text("display_phone_number") : told.text("phone_number");
        return named == null || digits(named).equals(digits(number.displayPhoneNumber()));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static void take(WhatsAppNumber number, AccountEvent event) {
        Tree told = event.value();
        switch (event.field()) {
            case QUALITY ->
                number.hear(health(null, null, told.text("new_quality_score"), limit(told), throughput(event)));
            case NAME -> name(number, told);
            default -> {}
        }
        // the rest is asked for with the next round
        number.checkSoon();
    }

    private static void name(WhatsAppNumber number, Tree told) {
        String decision = told.text("decision");
        boolean approved = "APPROVED".equals(decision);
        number.hear(health(approved ? told.text("requested_verified_name") : null, decision, null, null, null));
    }

    private static @Nullable String limit(Tree told) {
        return told.has("current_limit")
                ? told.text("current_limit")
                : told.text("max_daily_conversations_per_business");
    }

    private static @Nullable String throughput(AccountEvent event) {
        return event.event()
                .filter("THROUGHPUT_UPGRADE"::equals)
                .map(upgraded -> "HIGH")
                .orElse(null);
    }

    private static NumberHealth health(
            @Nullable String name,
            @Nullable String nameStatus,
            @Nullable String quality,
            @Nullable String limit,
            @Nullable String throughput) {
        return new NumberHealth(null, name, nameStatus, null, null, quality, limit, throughput, null);
    }
}

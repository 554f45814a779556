package com.crmres.whatsapp.optout;

import com.crmres.whatsapp.account.AccountEvent;
import com.crmres.whatsapp.account.AccountEventHandler;
import com.crmres.whatsapp.customer.Guests;
import com.crmres.whatsapp.customer.Introduction;
import com.crmres.whatsapp.customer.Introductions;
import com.crmres.whatsapp.entry.Tree;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hears from Meta that customers switched promotions off or on. */
@Component
class MarketingPreferences implements AccountEventHandler {

    private static final String MARKETING = "marketing_messages";

    /** How far Meta's clocks may differ among themselves. */
    private static final Duration SKEW = Duration.ofDays(1);

    private final Guests guests;
    private final OptOuts optOuts;

    MarketingPreferences(Guests guests, OptOuts optOuts) {
        this.guests = guests;
        this.optOuts = optOuts;
    }

    @Override
    public Set<String> fields() {
        return Set.of("user_preferences");
    }

    @Override
    public void on(AccountEvent event) {
        event.value().all("user_preferences").stream()
                .filter(preference -> MARKETING.equals(preference.text("category")))
                .forEach(preference -> take(event, preference));
    }

    private void take(AccountEvent event, Tree preference) {
        Introduction customer = Introductions.ofNames(preference);
        Instant at = preference.time("timestamp", event.at(), SKEW);
        String wish = String.valueOf(preference.text("value"));
        if (customer.isAnonymous()) {
            return;
        }
        guests.holdFor(event.restaurantId(), customer);
        Optional<UUID> known = guests.find(customer, at);
        if (wish.equals("stop")) {
            // somebody we do not know may become known by a list of phone numbers: then it holds already
            UUID id = known.orElseGet(() -> guests.recognise(event.restaurantId(), customer, at, event.at()));
            optOuts.prefers(id, false, at);
        } else if (wish.equals("resume")) {
            known.ifPresent(id -> optOuts.prefers(id, true, at));
        }
    }
}

package com.crmres.core.registration;

import com.crmres.core.account.EvenTime;
import com.crmres.core.account.MailRequests;
import com.crmres.core.account.PasswordRules;
import com.crmres.core.account.Passwords;
import com.crmres.core.account.People;
import com.crmres.core.mail.AccountMails;
import com.crmres.core.mail.Addressee;
import com.crmres.core.mail.MailKind;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.LocalizedText;
import com.crmres.model.account.User;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Hears who wants to open a restaurant, and writes to them. */
@Service
class Registrations {

    private final MailRequests requests;
    private final EvenTime evenTime;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final People people;
    private final PendingRegistrations pending;
    private final AccountMails mails;
    private final Tenants tenants;

    Registrations(
            MailRequests requests,
            EvenTime evenTime,
            Passwords passwords,
            PasswordRules rules,
            People people,
            PendingRegistrations pending,
            AccountMails mails,
            Tenants tenants) {
        this.requests = requests;
        this.evenTime = evenTime;
        this.passwords = passwords;
        this.rules = rules;
        this.people = people;
        this.pending = pending;
        this.mails = mails;
        this.tenants = tenants;
    }

    /** Takes the same time and says the same, whether that address has an account or not. */
    void ask(RegistrationRequest request, String network) {
        long began = System.nanoTime();
        String email = People.address(request.email());
        LocalizedText restaurant = new LocalizedText(
                request.restaurantName().ar().strip(),
                request.restaurantName().en().strip());
        rules.require(request.password(), email, request.name(), restaurant.ar(), restaurant.en());
        requests.admit(network, email);
        String hash = passwords.hash(request.password());
        tenants.anonymous(() -> begin(
                request,
                new PendingRegistrations.Pending(email, request.name().strip(), hash, request.language(), restaurant)));
        evenTime.since(began);
    }

    private void begin(RegistrationRequest request, PendingRegistrations.Pending registration) {
        Map<String, String> names = Map.of(
                "restaurant_ar", registration.restaurant().ar(),
                "restaurant_en", registration.restaurant().en());
        Optional<User> owner = people.findByEmail(registration.email());
        Addressee to = owner.map(Addressee::of)
                .orElseGet(() -> new Addressee(registration.email(), registration.name(), request.language()));
        MailKind kind = owner.isPresent() ? MailKind.ANOTHER_RESTAURANT : MailKind.REGISTRATION;
        pending.add(registration).ifPresent(id -> mails.queue(kind, to, names, id, 0));
    }
}

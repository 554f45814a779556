package com.crmres.core.whatsapp.number;

import com.crmres.core.whatsapp.gateway.Gateway;
import com.crmres.core.whatsapp.number.NumberOrders.Change;
import com.crmres.core.whatsapp.number.NumberOrders.Connection;
import com.crmres.core.whatsapp.number.NumberOrders.Profile;
import com.crmres.core.whatsapp.number.NumberOrders.Token;
import com.crmres.core.whatsapp.number.NumberView.AccountList;
import com.crmres.core.whatsapp.number.NumberView.NumberList;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.number.NumberHealth;
import com.crmres.model.restaurant.WhatsAppNumber;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Service;

/** Carries out what a person asks for: at Meta outside of any transaction, here in one. */
@Service
class NumberRequests {

    private static final String RESTAURANT = "?restaurant_id={restaurant}";
    private static final String TOKEN = "/accounts/{waba}/token" + RESTAURANT;

    private final Tenants tenants;
    private final NumberDesk desk;
    private final WhatsAppNumbers numbers;
    private final BusinessAccounts accounts;
    private final Gateway gateway;

    NumberRequests(
            Tenants tenants, NumberDesk desk, WhatsAppNumbers numbers, BusinessAccounts accounts, Gateway gateway) {
        this.tenants = tenants;
        this.desk = desk;
        this.numbers = numbers;
        this.accounts = accounts;
        this.gateway = gateway;
    }

    NumberList list(Caller caller) {
        return tenants.read(
                caller.restaurantId(),
                () -> new NumberList(numbers.all().stream()
                        .filter(number -> caller.sees(number.branchId()))
                        .map(NumberView::of)
                        .toList()));
    }

    NumberView get(Caller caller, UUID id) {
        return tenants.read(caller.restaurantId(), () -> NumberView.of(found(caller, id)));
    }

    private WhatsAppNumber found(Caller caller, UUID id) {
        return numbers.find(id)
                .filter(number -> caller.sees(number.branchId()))
                .orElseThrow(() -> new NotFound("number"));
    }

    AccountList accounts(Caller caller) {
        caller.requireAllBranches();
        return accounts.of(caller.restaurantId());
    }

    /** Meta decides whether the number is the account's, and the token whether the account is the restaurant's. */
    Connected connect(Caller caller, String key, Connection wanted) {
        caller.requireAllBranches();
        UUID restaurantId = caller.restaurantId();
        boolean there =
                tenants.read(restaurantId, () -> numbers.existsByPhoneNumberIdAndActiveTrue(wanted.phoneNumberId()));
        if (!there) {
            tenants.read(restaurantId, () -> {
                desk.checkRoom(wanted.phoneNumberId());
                return wanted;
            });
            openAccount(caller, wanted);
        }
        String shown = there ? "" : display(restaurantId, wanted);
        boolean now = write(caller, key, wanted, shown);
        NumberView number = tenants.read(
                restaurantId,
                () -> NumberView.of(
                        numbers.findByPhoneNumberId(wanted.phoneNumberId()).orElseThrow()));
        if (now) {
            gateway.tryToTell(HttpMethod.POST, "/numbers/{id}/refresh" + RESTAURANT, number.id(), restaurantId);
        }
        return new Connected(get(caller, number.id()), now);
    }

    private void openAccount(Caller caller, Connection wanted) {
        if (wanted.accessToken() != null) {
            keepToken(caller, wanted.wabaId(), new Token(wanted.accessToken()));
        } else if (!accounts.knows(caller.restaurantId(), wanted.wabaId())) {
            throw new Conflict("account_unknown");
        }
    }

    private String display(UUID restaurantId, Connection wanted) {
        NumberHealth health = gateway.ask(
                NumberHealth.class,
                HttpMethod.GET,
                "/accounts/{waba}/numbers/{number}" + RESTAURANT,
                wanted.wabaId(),
                wanted.phoneNumberId(),
                restaurantId);
        return Objects.requireNonNullElse(health.displayPhoneNumber(), wanted.phoneNumberId());
    }

    private boolean write(Caller caller, String key, Connection wanted, String shown) {
        try {
            return tenants.write(caller.restaurantId(), () -> desk.connect(caller, key, wanted, shown));
        } catch (DataIntegrityViolationException ofAnotherRestaurant) {
            throw new Conflict("number_taken");
        }
    }

    NumberView change(Caller caller, UUID id, @Nullable String ifMatch, Change change) {
        return tenants.write(caller.restaurantId(), () -> NumberView.of(desk.change(caller, id, ifMatch, change)));
    }

    void disconnect(Caller caller, UUID id, @Nullable String ifMatch) {
        caller.requireAllBranches();
        tenants.write(caller.restaurantId(), () -> desk.disconnect(caller, id, ifMatch));
    }

    /** Has something done with a number at Meta; what came of it is in the number. */
    NumberView act(Caller caller, UUID id, Act act, @Nullable Object body) {
        get(caller, id);
        gateway.tell(HttpMethod.POST, "/numbers/{id}/" + act.name() + RESTAURANT, body, id, caller.restaurantId());
        return tenants.write(caller.restaurantId(), () -> {
            WhatsAppNumber number = found(caller, id);
            if (act != Act.refresh) {
                desk.record(caller, "number." + act.name(), number);
            }
            return NumberView.of(number);
        });
    }

    Profile profile(Caller caller, UUID id) {
        get(caller, id);
        return gateway.ask(
                Profile.class, HttpMethod.GET, "/numbers/{id}/profile" + RESTAURANT, id, caller.restaurantId());
    }

    Profile changeProfile(Caller caller, UUID id, Profile wanted) {
        get(caller, id);
        gateway.tell(
                HttpMethod.PUT, "/numbers/{id}/profile" + RESTAURANT, wanted.writable(), id, caller.restaurantId());
        return profile(caller, id);
    }

    void giveToken(Caller caller, String wabaId, Token token) {
        requireKnown(caller, wabaId);
        keepToken(caller, wabaId, token);
    }

    private void keepToken(Caller caller, String wabaId, Token token) {
        gateway.tell(HttpMethod.PUT, TOKEN, token, wabaId, caller.restaurantId());
        tenants.write(caller.restaurantId(), () -> desk.recordToken(caller, "token.given", wabaId));
    }

    void takeToken(Caller caller, String wabaId) {
        requireKnown(caller, wabaId);
        gateway.tell(HttpMethod.DELETE, TOKEN, null, wabaId, caller.restaurantId());
        tenants.write(caller.restaurantId(), () -> desk.recordToken(caller, "token.taken", wabaId));
    }

    private void requireKnown(Caller caller, String wabaId) {
        caller.requireAllBranches();
        if (!accounts.knows(caller.restaurantId(), wabaId)) {
            throw new NotFound("account");
        }
    }

    /** What can be done with a number at Meta, as the gateway calls it. */
    enum Act {
        refresh,
        register,
        deregister,
        pin,
        code,
        verify
    }

    /** A number, and whether this very request connected it. */
    record Connected(NumberView number, boolean now) {}
}

package com.crmres.whatsapp.onboarding;

import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.number.NumberHealth;
import com.crmres.model.restaurant.WhatsAppNumber;
import com.crmres.whatsapp.credential.Account;
import com.crmres.whatsapp.credential.TokenSafe;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Does with a restaurant's number what its people ask for, at Meta first and then here. */
@Component
class NumberDesk {

    private final Tenants tenants;
    private final Numbers numbers;
    private final NumberCalls calls;
    private final TokenSafe tokens;
    private final Clock clock;

    NumberDesk(Tenants tenants, Numbers numbers, NumberCalls calls, TokenSafe tokens, Clock clock) {
        this.tenants = tenants;
        this.numbers = numbers;
        this.calls = calls;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Keeps a token that opens its account. */
    void keepToken(Account account, String token) {
        calls.tryToken(account.wabaId(), token);
        tokens.keep(account, token);
    }

    void forgetToken(Account account) {
        tokens.forget(account);
    }

    /** What Meta tells of a number that is to be connected; only one of the account's own may be. */
    NumberHealth check(Account account, String phoneNumberId) {
        return calls.among(account, phoneNumberId).orElseThrow(() -> new Conflict("number_not_of_account"));
    }

    /** Asks Meta how a number is, and sees to it that what happens with it is sent to us. */
    void refresh(UUID restaurantId, UUID numberId) {
        Standing number = standing(restaurantId, numberId);
        if (!number.subscribed) {
            calls.subscribe(number.account);
        }
        NumberHealth health = calls.health(number.account, number.phoneNumberId);
        Instant now = clock.instant();
        store(restaurantId, numberId, found -> {
            // what was asked may be about an account that the number has left meanwhile
            if (found.wabaId().equals(number.account.wabaId())) {
                if (!number.subscribed) {
                    found.subscribed(now);
                }
                found.check(health, now);
            }
        });
    }

    /** Does something at Meta and asks what the number is like afterwards. */
    void change(UUID restaurantId, UUID numberId, BiConsumer<NumberCalls, Standing> change) {
        change.accept(calls, standing(restaurantId, numberId));
        refresh(restaurantId, numberId);
    }

    Standing standing(UUID restaurantId, UUID numberId) {
        return tenants.read(restaurantId, () -> numbers.findById(numberId).map(Standing::of))
                .orElseThrow(() -> new NotFound("number"));
    }

    private void store(UUID restaurantId, UUID numberId, Consumer<WhatsAppNumber> change) {
        tenants.write(restaurantId, () -> numbers.lock(numberId).ifPresent(change));
    }

    /** How a number stands with Meta. */
    record Standing(Account account, String phoneNumberId, boolean subscribed) {

        static Standing of(WhatsAppNumber number) {
            return new Standing(
                    new Account(number.restaurantId(), number.wabaId()),
                    number.phoneNumberId(),
                    number.subscribedAt() != null);
        }
    }
}

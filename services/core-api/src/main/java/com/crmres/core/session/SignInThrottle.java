package com.crmres.core.session;

import com.crmres.core.account.Throttle;
import com.crmres.core.account.Throttle.Limit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Limits wrong sign-ins of one account from one address, of one address, and of one account, whether that account
 * exists or not. Where the account's owner has been before, what strangers do elsewhere does not count.
 */
@Component
class SignInThrottle {

    private final Throttle throttle;
    private final SessionSettings settings;

    SignInThrottle(Throttle throttle, SessionSettings settings) {
        this.throttle = throttle;
        this.settings = settings;
    }

    /** Without Redis everybody is admitted: the lock of the account still holds. */
    Throttle.Attempt admit(String address, String email, boolean known) {
        List<Limit> limits = new ArrayList<>(List.of(
                new Limit("both", address + "|" + email, settings.attemptsAllowed()),
                new Limit("address", address, settings.attemptsOfAddress())));
        if (!known) {
            limits.add(new Limit("account", email, settings.attemptsOnAccount()));
        }
        return throttle.admit(settings.lock(), limits);
    }

    void forgive(Throttle.Attempt attempt) {
        throttle.forgive(attempt);
    }
}

package com.crmres.core.session;

import com.crmres.core.account.EvenTime;
import com.crmres.core.account.People;
import com.crmres.core.account.Throttle;
import com.crmres.core.session.PasswordCheck.Claim;
import com.crmres.core.session.PasswordCheck.Outcome;
import com.crmres.kit.error.Unauthorized;
import com.crmres.kit.tenancy.Tenants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets people in by e-mail address and password; whatever is wrong, the answer is the same and takes as long. */
@Service
public class SignIn {

    private final SignInThrottle throttle;
    private final PasswordCheck passwords;
    private final KnownPlaces places;
    private final Tenants tenants;
    private final SessionOpening opening;
    private final EvenTime evenTime;

    SignIn(
            SignInThrottle throttle,
            PasswordCheck passwords,
            KnownPlaces places,
            Tenants tenants,
            SessionOpening opening,
            EvenTime evenTime) {
        this.throttle = throttle;
        this.passwords = passwords;
        this.places = places;
        this.tenants = tenants;
        this.opening = opening;
        this.evenTime = evenTime;
    }

    TokenResponse with(LoginRequest request, Device device) {
        long began = System.nanoTime();
        UUID userId = prove(request.email(), request.password(), request.code(), device);
        return opening.begin(userId, request.restaurantId(), device)
                .orElseThrow(() -> refused(began, "sign_in_failed"));
    }

    /** Who it is; a right password without the code that its owner needs is told so. */
    public UUID prove(String address, String password, @Nullable String code, Device device) {
        long began = System.nanoTime();
        String email = People.address(address);
        boolean known = tenants.anonymous(() -> places.knows(email, device.network()));
        Throttle.Attempt attempt = throttle.admit(device.network(), email, known);
        Outcome outcome = passwords.prove(new Claim(email, password, code, device.network()));
        switch (outcome.verdict()) {
            case WELCOME -> throttle.forgive(attempt);
            case CODE_REQUIRED -> {
                throttle.forgive(attempt);
                throw new Unauthorized("code_required");
            }
            case CODE_WRONG -> throw refused(began, "code_wrong");
            case REFUSED -> throw refused(began, "sign_in_failed");
        }
        return outcome.userId();
    }

    private Unauthorized refused(long began, String code) {
        evenTime.since(began);
        return new Unauthorized(code);
    }
}

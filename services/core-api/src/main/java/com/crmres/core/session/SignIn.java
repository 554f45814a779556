package com.crmres.core.session;

import com.crmres.kit.error.Unauthorized;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Membership;
import com.crmres.model.account.User;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets people in by e-mail address and password; whatever is wrong, the answer is the same and takes as long. */
@Service
class SignIn {

    private final SignInThrottle throttle;
    private final PasswordCheck passwords;
    private final Tenants tenants;
    private final Workplaces workplaces;
    private final SessionOpening opening;
    private final SessionSettings settings;

    SignIn(
            SignInThrottle throttle,
            PasswordCheck passwords,
            Tenants tenants,
            Workplaces workplaces,
            SessionOpening opening,
            SessionSettings settings) {
        this.throttle = throttle;
        this.passwords = passwords;
        this.tenants = tenants;
        this.workplaces = workplaces;
        this.opening = opening;
        this.settings = settings;
    }

    TokenResponse with(LoginRequest request, Device device) {
        long began = System.nanoTime();
        String email = request.email().strip().toLowerCase(Locale.ROOT);
        SignInThrottle.Attempt attempt = throttle.admit(device.network(), email);
        Membership membership = passwords
                .prove(email, request.password())
                .flatMap(user -> membership(user, request.restaurantId()))
                .orElseThrow(() -> refused(began));
        throttle.forgive(attempt);
        return opening.begin(membership, device);
    }

    private Optional<Membership> membership(User user, @Nullable UUID wanted) {
        List<UUID> restaurants = tenants.anonymous(() -> workplaces.of(user.id()));
        return restaurants.stream()
                .filter(id -> wanted == null || wanted.equals(id))
                .findFirst()
                .flatMap(id -> tenants.read(id, () -> workplaces.membership(user.id(), id)));
    }

    // what is known of an account costs time that a stranger could measure; rounded up, it tells nothing
    private Unauthorized refused(long began) {
        long step = settings.refusalTime().toNanos();
        try {
            Thread.sleep(Duration.ofNanos(step - (System.nanoTime() - began) % step));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Unauthorized("sign_in_failed");
    }
}

package com.crmres.core.session;

import com.crmres.core.audit.Audit;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Compares passwords, counts the wrong ones, and takes as long for an unknown address as for a known one. */
@Component
class PasswordCheck {

    private final Users users;
    private final Tenants tenants;
    private final Workplaces workplaces;
    private final Audit audit;
    private final PasswordEncoder encoder;
    private final SessionSettings settings;
    private final Clock clock;
    private final String nobodysHash;

    PasswordCheck(
            Users users,
            Tenants tenants,
            Workplaces workplaces,
            Audit audit,
            PasswordEncoder encoder,
            SessionSettings settings,
            Clock clock) {
        this.users = users;
        this.tenants = tenants;
        this.workplaces = workplaces;
        this.audit = audit;
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
        this.nobodysHash = String.valueOf(encoder.encode(UUID.randomUUID().toString()));
    }

    /** The person, if the password is theirs and they may come in now. */
    Optional<User> prove(String email, String password) {
        Optional<User> found = tenants.anonymous(() -> users.findByEmail(email));
        // outside of any transaction, since it takes its time on purpose
        boolean matches =
                encoder.matches(password, found.map(User::passwordHash).orElse(nobodysHash));
        return found.flatMap(user -> decide(user.id(), matches));
    }

    private Optional<User> decide(UUID userId, boolean matches) {
        Verdict verdict = tenants.anonymous(() -> judge(userId, matches));
        if (verdict == Verdict.LOCKED_NOW) {
            tenants.anonymous(() -> workplaces.of(userId))
                    .forEach(restaurant -> tenants.write(
                            restaurant,
                            () -> audit.recordOurselves(restaurant, "session.locked", "user", userId, Map.of())));
        }
        return verdict == Verdict.WELCOME ? tenants.anonymous(() -> users.findById(userId)) : Optional.empty();
    }

    // under the row's lock, so that parallel guesses are counted and judged one after the other
    private Verdict judge(UUID userId, boolean matches) {
        Instant now = clock.instant();
        Optional<User> admissible =
                users.lockById(userId).filter(user -> !user.isDisabled()).filter(user -> !user.isLocked(now));
        if (admissible.isEmpty()) {
            return Verdict.REFUSED;
        }
        User user = admissible.get();
        if (matches) {
            user.signedIn(now);
            return Verdict.WELCOME;
        }
        return user.signInFailed(settings.failuresAllowed(), settings.lock(), now)
                ? Verdict.LOCKED_NOW
                : Verdict.REFUSED;
    }

    private enum Verdict {
        WELCOME,
        REFUSED,
        LOCKED_NOW
    }
}

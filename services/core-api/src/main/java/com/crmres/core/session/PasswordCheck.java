package com.crmres.core.session;

import com.crmres.core.account.Passwords;
import com.crmres.core.audit.Audit;
import com.crmres.core.session.KnownPlaces.Guesses;
import com.crmres.core.twostep.SecondStep;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares passwords and codes, counts the wrong ones, and takes as long for an unknown address as for a known one. */
@Component
class PasswordCheck {

    private final Users users;
    private final Tenants tenants;
    private final Workplaces workplaces;
    private final Audit audit;
    private final Passwords passwords;
    private final SecondStep secondStep;
    private final KnownPlaces places;
    private final SessionSettings settings;
    private final Clock clock;

    PasswordCheck(
            Users users,
            Tenants tenants,
            Workplaces workplaces,
            Audit audit,
            Passwords passwords,
            SecondStep secondStep,
            KnownPlaces places,
            SessionSettings settings,
            Clock clock) {
        this.users = users;
        this.tenants = tenants;
        this.workplaces = workplaces;
        this.audit = audit;
        this.passwords = passwords;
        this.secondStep = secondStep;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the password is theirs, and the code if they need one, and they may come in now. */
    Outcome prove(Claim claim) {
        Optional<User> found = tenants.anonymous(() -> users.findByEmail(claim.email()));
        // outside of any transaction, since it takes its time on purpose
        boolean matches = passwords.matches(
                claim.password(), found.map(User::passwordHash).orElseGet(passwords::nobodysHash));
        return found.map(user -> decide(user, matches, claim)).orElse(new Outcome(Verdict.REFUSED, null));
    }

    private Outcome decide(User user, boolean matches, Claim claim) {
        // a hash that was replaced while it was compared proves nothing any more
        Outcome outcome = tenants.anonymous(() -> judge(user, matches, claim));
        if (outcome.lockedNow()) {
            tenants.anonymous(() -> workplaces.of(user.id()))
                    .forEach(restaurant -> tenants.write(
                            restaurant,
                            () -> audit.recordOurselves(restaurant, "session.locked", "user", user.id(), Map.of())));
        }
        return outcome;
    }

    // under the row's lock, so that parallel guesses are counted and judged one after the other
    private Outcome judge(User seen, boolean matches, Claim claim) {
        Instant now = clock.instant();
        Optional<User> locked = users.lockById(seen.id()).filter(user -> !user.isDisabled());
        if (locked.isEmpty()) {
            return new Outcome(Verdict.REFUSED, null);
        }
        User user = locked.get();
        Guesses here = places.guesses(user, claim.network()).orElse(null);
        if (here == null ? user.isLocked(now) : here.areLocked(now)) {
            return new Outcome(Verdict.REFUSED, null);
        }
        boolean right = matches && user.passwordHash().equals(seen.passwordHash());
        Verdict verdict = right ? second(user, claim) : Verdict.REFUSED;
        return switch (verdict) {
            case WELCOME -> welcome(user, here, claim, now);
            case CODE_REQUIRED -> new Outcome(verdict, null);
            case REFUSED, CODE_WRONG -> new Outcome(verdict, null, failed(user, here, claim, now));
        };
    }

    private Verdict second(User user, Claim claim) {
        return switch (secondStep.check(user, claim.code())) {
            case NOT_NEEDED, RIGHT -> Verdict.WELCOME;
            case MISSING -> Verdict.CODE_REQUIRED;
            case WRONG -> Verdict.CODE_WRONG;
        };
    }

    private Outcome welcome(User user, @Nullable Guesses here, Claim claim, Instant now) {
        if (here == null) {
            user.signedIn(now);
        }
        places.welcome(user, claim.network(), now);
        return new Outcome(Verdict.WELCOME, user);
    }

    private boolean failed(User user, @Nullable Guesses here, Claim claim, Instant now) {
        return here == null
                ? user.signInFailed(settings.failuresAllowed(), settings.lock(), now)
                : places.failed(user, claim.network(), here, now);
    }

    /** What somebody shows at the door, and from which network. */
    record Claim(String email, String password, @Nullable String code, String network) {

        @Override
        public String toString() {
            return "Claim";
        }
    }

    /** What came of it. */
    record Outcome(Verdict verdict, @Nullable User user, boolean lockedNow) {

        Outcome(Verdict verdict, @Nullable User user) {
            this(verdict, user, false);
        }

        UUID userId() {
            return Objects.requireNonNull(user, "only who is welcome").id();
        }
    }

    enum Verdict {
        WELCOME,
        REFUSED,
        CODE_REQUIRED,
        CODE_WRONG
    }
}

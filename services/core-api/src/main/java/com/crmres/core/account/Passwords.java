package com.crmres.core.account;

import com.crmres.core.account.Throttle.Limit;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.User;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords and compares them; takes its time on purpose, so never within a transaction. */
@Component
public class Passwords {

    private static final String NEW = "bcrypt-sha384";

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(NEW, Map.of(NEW, new LongPasswords(), "bcrypt", new BCryptPasswordEncoder()));
    private final String nobodysHash = hash(UUID.randomUUID().toString());
    private final Throttle throttle;
    private final People people;
    private final Tenants tenants;
    private final AccountSettings settings;

    Passwords(Throttle throttle, People people, Tenants tenants, AccountSettings settings) {
        this.throttle = throttle;
        this.people = people;
        this.tenants = tenants;
        this.settings = settings;
    }

    public final String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** What to compare with where nobody is, so that it takes as long. */
    public String nobodysHash() {
        return nobodysHash;
    }

    /** That it is the owner who holds this session just now, and not somebody who found the screen open. */
    public void requireOwn(Caller caller, String field, String password) {
        Throttle.Attempt attempt = admitGuess(caller.userId());
        User user = tenants.anonymous(() -> people.find(caller.userId())).orElseThrow(() -> new NotFound("user"));
        if (!matches(password, user.passwordHash())) {
            throw new InvalidRequest("password_wrong", Map.of("fields", Map.of(field, "password_wrong")));
        }
        throttle.forgive(attempt);
    }

    /** Counts a guess of somebody who is signed in. */
    public Throttle.Attempt admitGuess(UUID userId) {
        return throttle.admit(settings.window(), List.of(new Limit("own", userId.toString(), settings.guessesAtOwn())));
    }

    public void forgive(Throttle.Attempt attempt) {
        throttle.forgive(attempt);
    }
}

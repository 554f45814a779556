package com.crmres.core.account;

import com.crmres.kit.id.Ids;
import com.crmres.model.account.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The people who have an account; each method needs some transaction. */
@Component
public class People {

    private final Accounts users;
    private final Ids ids;
    private final Clock clock;

    People(Accounts users, Ids ids, Clock clock) {
        this.users = users;
        this.ids = ids;
        this.clock = clock;
    }

    /** As addresses are stored and compared. */
    public static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<User> find(UUID id) {
        return users.findById(id);
    }

    public Optional<User> findByEmail(String email) {
        return users.findByEmail(email);
    }

    /** Whoever wants to change this person waits here for their turn. */
    public Optional<User> lock(UUID id) {
        return users.lockById(id);
    }

    public User add(String email, String name, String passwordHash, String locale) {
        Instant now = clock.instant();
        User user = new User(ids.next(), email, name, passwordHash, now);
        user.speak(locale, now);
        users.saveAndFlush(user);
        return user;
    }
}

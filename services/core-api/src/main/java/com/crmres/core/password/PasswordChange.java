package com.crmres.core.password;

import com.crmres.core.account.PasswordRules;
import com.crmres.core.account.Passwords;
import com.crmres.core.account.People;
import com.crmres.core.audit.Audit;
import com.crmres.core.mail.AccountMails;
import com.crmres.core.mail.Addressee;
import com.crmres.core.mail.MailKind;
import com.crmres.core.session.MemberSessions;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.SessionEnd;
import com.crmres.model.account.User;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Changes the password of somebody who knows theirs; they stay signed in here and nowhere else. */
@Service
class PasswordChange {

    private final Passwords passwords;
    private final PasswordRules rules;
    private final People people;
    private final Tenants tenants;
    private final MemberSessions sessions;
    private final AccountMails mails;
    private final Audit audit;
    private final Clock clock;

    PasswordChange(
            Passwords passwords,
            PasswordRules rules,
            People people,
            Tenants tenants,
            MemberSessions sessions,
            AccountMails mails,
            Audit audit,
            Clock clock) {
        this.passwords = passwords;
        this.rules = rules;
        this.people = people;
        this.tenants = tenants;
        this.sessions = sessions;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    void of(Caller caller, String current, String wanted) {
        passwords.requireOwn(caller, "current_password", current);
        if (wanted.equals(current)) {
            throw new InvalidRequest(Map.of("fields", Map.of("password", "password_same")));
        }
        User known = tenants.anonymous(() -> people.find(caller.userId())).orElseThrow(() -> new NotFound("user"));
        rules.require(wanted, known.email(), known.name());
        String hash = passwords.hash(wanted);
        tenants.write(caller.restaurantId(), () -> {
            User user = people.lock(caller.userId()).orElseThrow(() -> new NotFound("user"));
            user.changePassword(hash, clock.instant());
            sessions.proved(caller.sessionId());
            mails.queue(MailKind.PASSWORD_CHANGED, Addressee.of(user));
            audit.record(caller, "password.changed", "user", user.id(), null, Map.of());
        });
        sessions.endAll(caller.userId(), caller.sessionId(), SessionEnd.PASSWORD_CHANGED);
    }
}

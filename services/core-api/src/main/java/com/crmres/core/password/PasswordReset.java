package com.crmres.core.password;

import com.crmres.core.account.EvenTime;
import com.crmres.core.account.LinkInvalid;
import com.crmres.core.account.LinkKind;
import com.crmres.core.account.LinkTokens;
import com.crmres.core.account.MailRequests;
import com.crmres.core.account.PasswordRules;
import com.crmres.core.account.Passwords;
import com.crmres.core.account.People;
import com.crmres.core.audit.Audit;
import com.crmres.core.mail.AccountMails;
import com.crmres.core.mail.Addressee;
import com.crmres.core.mail.MailKind;
import com.crmres.core.session.MemberSessions;
import com.crmres.core.session.Workplaces;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.SessionEnd;
import com.crmres.model.account.User;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Lets people choose a new password with a link that only their mailbox has seen. */
@Service
class PasswordReset {

    private final MailRequests requests;
    private final EvenTime evenTime;
    private final LinkTokens links;
    private final ResetLinks resets;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final People people;
    private final Tenants tenants;
    private final Workplaces workplaces;
    private final MemberSessions sessions;
    private final AccountMails mails;
    private final Audit audit;
    private final Clock clock;

    PasswordReset(
            MailRequests requests,
            EvenTime evenTime,
            LinkTokens links,
            ResetLinks resets,
            Passwords passwords,
            PasswordRules rules,
            People people,
            Tenants tenants,
            Workplaces workplaces,
            MemberSessions sessions,
            AccountMails mails,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.evenTime = evenTime;
        this.links = links;
        this.resets = resets;
        this.passwords = passwords;
        this.rules = rules;
        this.people = people;
        this.tenants = tenants;
        this.workplaces = workplaces;
        this.sessions = sessions;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes the same time and says the same, whoever that is. */
    void ask(String address, String network) {
        long began = System.nanoTime();
        String email = People.address(address);
        requests.admit(network, email);
        tenants.anonymous(() -> people.findByEmail(email)
                .filter(user -> !user.isDisabled())
                .ifPresent(user -> resets.begin(user.id())
                        .ifPresent(id -> mails.queue(MailKind.PASSWORD_RESET, Addressee.of(user), Map.of(), id, 0))));
        evenTime.since(began);
    }

    void with(String token, String wanted, String network) {
        requests.admit(network);
        UUID id = links.read(LinkKind.PASSWORD_RESET, token)
                .map(LinkTokens.Link::id)
                .orElseThrow(LinkInvalid::new);
        User known = tenants.anonymous(() -> resets.owner(id).flatMap(people::find))
                .filter(user -> !user.isDisabled())
                .orElseThrow(LinkInvalid::new);
        rules.require(wanted, known.email(), known.name());
        String hash = passwords.hash(wanted);
        tenants.anonymous(() -> replace(id, known.id(), hash));
        sessions.endAll(known.id(), null, SessionEnd.PASSWORD_CHANGED);
        writeDown(known.id());
    }

    private void replace(UUID id, UUID userId, String hash) {
        User user = people.lock(userId).orElseThrow(LinkInvalid::new);
        if (!resets.use(id, userId)) {
            throw new LinkInvalid();
        }
        user.changePassword(hash, clock.instant());
        mails.queue(MailKind.PASSWORD_CHANGED, Addressee.of(user));
    }

    private void writeDown(UUID userId) {
        tenants.anonymous(() -> workplaces.of(userId))
                .forEach(restaurant -> tenants.write(
                        restaurant,
                        () -> audit.record(restaurant, userId, "password.reset", "user", userId, Map.of())));
    }
}

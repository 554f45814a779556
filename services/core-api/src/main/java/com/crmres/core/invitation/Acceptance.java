package com.crmres.core.invitation;

import com.crmres.core.account.LinkInvalid;
import com.crmres.core.account.LinkKind;
import com.crmres.core.account.LinkTokens;
import com.crmres.core.account.LinkTokens.Link;
import com.crmres.core.account.MailRequests;
import com.crmres.core.account.PasswordRules;
import com.crmres.core.account.Passwords;
import com.crmres.core.account.People;
import com.crmres.core.session.Device;
import com.crmres.core.session.SessionOpening;
import com.crmres.core.session.SignIn;
import com.crmres.core.session.TokenResponse;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Invitation;
import com.crmres.model.account.User;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Lets those join who were invited, once for each invitation. */
@Service
class Acceptance {

    private final LinkTokens links;
    private final MailRequests requests;
    private final InvitationLookup lookup;
    private final People people;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SignIn signIn;
    private final Joining joining;
    private final SessionOpening sessions;
    private final Tenants tenants;
    private final Clock clock;

    Acceptance(
            LinkTokens links,
            MailRequests requests,
            InvitationLookup lookup,
            People people,
            Passwords passwords,
            PasswordRules rules,
            SignIn signIn,
            Joining joining,
            SessionOpening sessions,
            Tenants tenants,
            Clock clock) {
        this.links = links;
        this.requests = requests;
        this.lookup = lookup;
        this.people = people;
        this.passwords = passwords;
        this.rules = rules;
        this.signIn = signIn;
        this.joining = joining;
        this.sessions = sessions;
        this.tenants = tenants;
        this.clock = clock;
    }

    AnswerController.Seen look(String token, String network) {
        requests.admit(network);
        Link link = read(token);
        return lookup.see(link, clock.instant());
    }

    TokenResponse accept(AcceptanceRequest request, Device device) {
        requests.admit(device.network());
        Link link = read(request.token());
        Invitation invitation = lookup.good(link, clock.instant());
        Optional<User> known = tenants.anonymous(() -> people.findByEmail(invitation.email()));
        UUID userId = known.isPresent()
                ? join(link, invitation, signIn.prove(invitation.email(), password(request), request.code(), device))
                : joinAsNew(link, invitation, request);
        return sessions.begin(userId, invitation.restaurantId(), device).orElseThrow(LinkInvalid::new);
    }

    private UUID join(Link link, Invitation invitation, UUID userId) {
        tenants.write(invitation.restaurantId(), () -> joining.join(link, invitation.restaurantId(), userId));
        return userId;
    }

    private UUID joinAsNew(Link link, Invitation invitation, AcceptanceRequest request) {
        String name = required("name", request.name()).strip();
        String password = password(request);
        rules.require(password, invitation.email(), name);
        String hash = passwords.hash(password);
        try {
            return tenants.write(invitation.restaurantId(), () -> {
                UUID userId = people.add(invitation.email(), name, hash, invitation.locale())
                        .id();
                joining.join(link, invitation.restaurantId(), userId);
                return userId;
            });
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            throw new LinkInvalid();
        }
    }

    private Link read(String token) {
        return links.read(LinkKind.INVITATION, token).orElseThrow(LinkInvalid::new);
    }

    private static String password(AcceptanceRequest request) {
        return required("password", request.password());
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidRequest(Map.of("fields", Map.of(field, "missing")));
        }
        return value;
    }
}

package com.crmres.core.registration;

import com.crmres.core.account.LinkInvalid;
import com.crmres.core.account.LinkKind;
import com.crmres.core.account.LinkTokens;
import com.crmres.core.account.MailRequests;
import com.crmres.core.account.People;
import com.crmres.core.audit.Audit;
import com.crmres.core.registration.PendingRegistrations.Pending;
import com.crmres.core.session.Device;
import com.crmres.core.session.SessionOpening;
import com.crmres.core.session.SignIn;
import com.crmres.core.session.TokenResponse;
import com.crmres.kit.error.Unauthorized;
import com.crmres.kit.id.Ids;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Role;
import com.crmres.model.account.User;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Opens the restaurant of somebody who has shown that the mail address is theirs. */
@Service
class Confirmation {

    private final LinkTokens links;
    private final MailRequests requests;
    private final PendingRegistrations pending;
    private final People people;
    private final NewRestaurant restaurants;
    private final SignIn signIn;
    private final SessionOpening sessions;
    private final Tenants tenants;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Confirmation(
            LinkTokens links,
            MailRequests requests,
            PendingRegistrations pending,
            People people,
            NewRestaurant restaurants,
            SignIn signIn,
            SessionOpening sessions,
            Tenants tenants,
            Audit audit,
            JdbcClient jdbc,
            Ids ids,
            Clock clock) {
        this.links = links;
        this.requests = requests;
        this.pending = pending;
        this.people = people;
        this.restaurants = restaurants;
        this.signIn = signIn;
        this.sessions = sessions;
        this.tenants = tenants;
        this.audit = audit;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<TokenResponse> with(RegistrationController.Confirm request, Device device) {
        requests.admit(device.network());
        UUID id = links.read(LinkKind.REGISTRATION, request.token())
                .map(LinkTokens.Link::id)
                .orElseThrow(LinkInvalid::new);
        UUID restaurantId = ids.next();
        UUID ownerId = tenants.anonymous(() -> owner(id))
                .map(known -> openAnother(id, restaurantId, prove(known, request, device)))
                .orElseGet(() -> openFirst(id, restaurantId));
        return sessions.begin(ownerId, restaurantId, device);
    }

    /** Whose account the address belongs to, if it has one. */
    private Optional<User> owner(UUID id) {
        Optional<User> owner = people.findByEmail(wanted(id).email());
        // whoever was faster with this very link has an account by now
        owner.ifPresent(known -> wanted(id));
        return owner;
    }

    private Pending wanted(UUID id) {
        return pending.find(id).orElseThrow(LinkInvalid::new);
    }

    // the mailbox alone is not enough for an account that may have a second step
    private UUID prove(User known, RegistrationController.Confirm request, Device device) {
        String password = request.password();
        if (password == null || password.isBlank()) {
            throw new Unauthorized("password_required");
        }
        return signIn.prove(known.email(), password, request.code(), device);
    }

    private UUID openAnother(UUID id, UUID restaurantId, UUID ownerId) {
        return tenants.write(
                restaurantId, () -> open(pending.take(id).orElseThrow(LinkInvalid::new), restaurantId, ownerId));
    }

    private UUID openFirst(UUID id, UUID restaurantId) {
        try {
            return tenants.write(restaurantId, () -> {
                Pending wanted = pending.take(id).orElseThrow(LinkInvalid::new);
                User owner = people.add(wanted.email(), wanted.name(), wanted.passwordHash(), wanted.locale());
                return open(wanted, restaurantId, owner.id());
            });
        } catch (DataIntegrityViolationException accountExistsByNow) {
            throw new Unauthorized("password_required");
        }
    }

    private UUID open(Pending wanted, UUID restaurantId, UUID ownerId) {
        restaurants.write(restaurantId, wanted.restaurant());
        employ(ownerId, restaurantId);
        audit.record(restaurantId, ownerId, "restaurant.opened", "restaurant", restaurantId, Map.of());
        return ownerId;
    }

    private void employ(UUID userId, UUID restaurantId) {
        jdbc.sql("insert into memberships (id, restaurant_id, user_id, role, created_at) values (?, ?, ?, ?, ?)")
                .params(ids.next(), restaurantId, userId, Role.OWNER.code(), Timestamp.from(clock.instant()))
                .update();
    }
}

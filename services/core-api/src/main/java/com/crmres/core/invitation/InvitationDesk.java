package com.crmres.core.invitation;

import com.crmres.core.account.MailRequests;
import com.crmres.core.audit.Audit;
import com.crmres.core.idempotency.IdempotencyKeys;
import com.crmres.core.team.TeamRules;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Invitation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Invites people, again if need be, and thinks better of it. */
@Service
public class InvitationDesk {

    private static final Duration LIFE = Duration.ofDays(7);
    private static final Limit SHOWN = Limit.of(200);
    private static final String SUBJECT = "invitation";

    private final Tenants tenants;
    private final Invitations invitations;
    private final InvitationMail mail;
    private final MailRequests requests;
    private final TeamRules rules;
    private final IdempotencyKeys keys;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationDesk(
            Tenants tenants,
            Invitations invitations,
            InvitationMail mail,
            MailRequests requests,
            TeamRules rules,
            IdempotencyKeys keys,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.tenants = tenants;
        this.invitations = invitations;
        this.mail = mail;
        this.requests = requests;
        this.rules = rules;
        this.keys = keys;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Invited invite(Caller caller, String key, InvitationRequest request) {
        try {
            return requests.sending(
                    request.address(),
                    () -> tenants.write(caller.restaurantId(), () -> {
                        IdempotencyKeys.Made made =
                                keys.once(caller, key, "invite " + request, id -> store(caller, id, request));
                        return new Invited(show(find(caller, made.subjectId())), made.now());
                    }),
                    Invited::now);
        } catch (DataIntegrityViolationException invitedMeanwhile) {
            throw new Conflict("already_invited");
        }
    }

    private void store(Caller caller, UUID id, InvitationRequest request) {
        List<UUID> places = TeamRules.placesOf(request.role(), request.places());
        rules.require(caller, request.role(), places);
        rules.requireBranches(caller.restaurantId(), places);
        requireStranger(caller, request.address());
        Invitation invitation = new Invitation(
                        id, caller.restaurantId(), request.address(), request.role(), caller.userId(), clock.instant())
                .to(places, request.language());
        invitation.send(LIFE, clock.instant());
        invitations.saveAndFlush(invitation);
        mail.send(invitation);
        record(caller, "invitation.sent", invitation);
    }

    private void requireStranger(Caller caller, String email) {
        boolean member = jdbc.sql("""
                        select exists (select from memberships m join users u on u.id = m.user_id
                        where m.restaurant_id = ? and u.email = ?)""")
                .params(caller.restaurantId(), email)
                .query(Boolean.class)
                .single();
        if (member) {
            throw new Conflict("already_member");
        }
        invitations.lockOpen(caller.restaurantId(), email).ifPresent(before -> {
            if (!before.isExpired(clock.instant())) {
                throw new Conflict("already_invited");
            }
            before.withdraw(clock.instant());
            invitations.saveAndFlush(before);
        });
    }

    InvitationList list(Caller caller) {
        return new InvitationList(
                tenants.read(caller.restaurantId(), () -> invitations.open(caller.restaurantId(), SHOWN)).stream()
                        .filter(invitation -> rules.isWithin(caller, invitation.branchIds()))
                        .map(this::show)
                        .toList());
    }

    InvitationList.Entry resend(Caller caller, UUID id) {
        String to = tenants.read(caller.restaurantId(), () -> find(caller, id).email());
        return requests.sending(
                to,
                () -> tenants.write(caller.restaurantId(), () -> {
                    Invitation invitation = lock(caller, id);
                    invitation.sendAgain(LIFE, clock.instant());
                    mail.send(invitation);
                    record(caller, "invitation.resent", invitation);
                    return show(invitation);
                }),
                resent -> true);
    }

    void withdraw(Caller caller, UUID id) {
        tenants.write(caller.restaurantId(), () -> withdraw(caller, lock(caller, id)));
    }

    private void withdraw(Caller caller, Invitation invitation) {
        invitation.withdraw(clock.instant());
        record(caller, "invitation.withdrawn", invitation);
    }

    /** The restaurant closes; in its transaction. */
    public void withdrawAll(Caller caller) {
        invitations.lockAllOpen(caller.restaurantId()).forEach(invitation -> withdraw(caller, invitation));
    }

    /** The branch closes; in the restaurant's transaction. */
    public void leave(Caller caller, UUID branchId) {
        invitations.lockAllOpen(caller.restaurantId()).stream()
                .filter(invitation -> invitation.branchIds().contains(branchId))
                .forEach(invitation -> {
                    if (invitation.branchIds().size() == 1) {
                        withdraw(caller, invitation);
                    } else {
                        invitation.leave(branchId);
                    }
                });
    }

    private Invitation lock(Caller caller, UUID id) {
        Invitation invitation = invitations
                .lock(caller.restaurantId(), id)
                .filter(Invitation::isOpen)
                .filter(open -> rules.isWithin(caller, open.branchIds()))
                .orElseThrow(() -> new NotFound(SUBJECT));
        rules.require(caller, invitation.role(), invitation.branchIds());
        return invitation;
    }

    private Invitation find(Caller caller, UUID id) {
        return invitations.findByRestaurantIdAndId(caller.restaurantId(), id).orElseThrow(() -> new NotFound(SUBJECT));
    }

    private void record(Caller caller, String verb, Invitation invitation) {
        audit.record(
                caller,
                verb,
                SUBJECT,
                invitation.id(),
                null,
                Map.of("role", invitation.role().code(), "branch_ids", invitation.branchIds()));
    }

    private InvitationList.Entry show(Invitation invitation) {
        return InvitationList.Entry.of(invitation, clock.instant());
    }

    /** An invitation, and whether this very request made it. */
    record Invited(InvitationList.Entry invitation, boolean now) {}
}

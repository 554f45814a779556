package com.crmres.core.invitation;

import com.crmres.core.account.LinkInvalid;
import com.crmres.core.account.LinkTokens.Link;
import com.crmres.core.account.People;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Invitation;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds an invitation by its link, in whichever restaurant. */
@Component
class InvitationLookup {

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final InvitationMail mail;
    private final People people;

    InvitationLookup(Tenants tenants, JdbcClient jdbc, Invitations invitations, InvitationMail mail, People people) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.mail = mail;
        this.people = people;
    }

    Invitation good(Link link, Instant now) {
        UUID restaurantId =
                tenants.anonymous(() -> jdbc.sql("select restaurant_id from lookup.restaurant_of_invitation(?)")
                        .param(link.id())
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(LinkInvalid::new));
        return tenants.read(
                restaurantId,
                () -> invitations
                        .findById(link.id())
                        .filter(invitation -> invitation.isGood(link.round(), now))
                        .orElseThrow(LinkInvalid::new));
    }

    AnswerController.Seen see(Link link, Instant now) {
        Invitation invitation = good(link, now);
        return tenants.read(
                invitation.restaurantId(),
                () -> new AnswerController.Seen(
                        new AnswerController.Inviting(mail.restaurant(invitation.restaurantId())),
                        invitation.role(),
                        invitation.email(),
                        people.findByEmail(invitation.email()).isPresent()));
    }
}

package com.crmres.core.invitation;

import com.crmres.core.account.People;
import com.crmres.core.mail.AccountMails;
import com.crmres.core.mail.Addressee;
import com.crmres.core.mail.MailKind;
import com.crmres.model.LocalizedText;
import com.crmres.model.account.Invitation;
import com.crmres.model.account.User;
import com.crmres.model.restaurant.Restaurant;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes to those who are invited, in the restaurant's transaction. */
@Component
class InvitationMail {

    private final EntityManager entities;
    private final People people;
    private final AccountMails mails;

    InvitationMail(EntityManager entities, People people, AccountMails mails) {
        this.entities = entities;
        this.people = people;
        this.mails = mails;
    }

    void send(Invitation invitation) {
        LocalizedText restaurant = restaurant(invitation.restaurantId());
        String by = people.find(invitation.invitedBy()).map(User::name).orElse("");
        mails.queue(
                MailKind.INVITATION,
                new Addressee(invitation.email(), "", invitation.locale()),
                Map.of("restaurant_ar", restaurant.ar(), "restaurant_en", restaurant.en(), "by", by),
                invitation.id(),
                invitation.round());
    }

    LocalizedText restaurant(UUID id) {
        return Objects.requireNonNull(entities.find(Restaurant.class, id), "the invitation refers to it")
                .name();
    }
}

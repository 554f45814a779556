package com.crmres.whatsapp.customer;

import com.crmres.model.customer.IdentityKind;
import com.crmres.whatsapp.entry.MetaJson;
import com.crmres.whatsapp.entry.Tree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who a message is from or to, from the message and from the contact beside it. */
public final class Introductions {

    private static final int LONGEST_NAME = 200;

    /** How Meta marks the answer to our request for the customer's own number. */
    private static final String ASKED_FOR = "contact_request";

    private Introductions() {}

    /** Whoever wrote to the restaurant. */
    public static Introduction ofWriter(Tree message, @Nullable String rawContact) {
        Tree system = message.at("system");
        Stream<Optional<Identity>> own = names(message, "from", "from_user_id", "from_parent_user_id");
        return introduction(Stream.of(own, changed(system), shared(message)), former(message, system), rawContact);
    }

    /** Whom the restaurant wrote to on its own phone. */
    public static Introduction ofRecipient(Tree echo, @Nullable String rawContact) {
        return introduction(Stream.of(names(echo, "to", "to_user_id", "to_parent_user_id")), Stream.of(), rawContact);
    }

    /** Somebody who is only named. */
    public static Introduction ofNames(Tree person) {
        return introduction(Stream.of(names(person, "wa_id", "user_id", "parent_user_id")), Stream.of(), null);
    }

    private static Introduction introduction(
            Stream<Stream<Optional<Identity>>> presented,
            Stream<Optional<Identity>> former,
            @Nullable String rawContact) {
        Tree contact = Optional.ofNullable(rawContact)
                .flatMap(raw -> MetaJson.read(raw.getBytes(StandardCharsets.UTF_8)))
                .orElse(Tree.EMPTY);
        Stream<Optional<Identity>> beside = names(contact, "wa_id", "user_id", "parent_user_id");
        Stream<Optional<Identity>> username =
                Stream.of(username(contact.at("profile").text("username")));
        List<Identity> all =
                distinct(Stream.concat(presented.flatMap(names -> names), Stream.concat(beside, username)));
        return new Introduction(name(contact), all, distinct(former));
    }

    private static List<Identity> distinct(Stream<Optional<Identity>> names) {
        return names.flatMap(Optional::stream).distinct().toList();
    }

    private static Stream<Optional<Identity>> names(Tree person, String phone, String userId, String parentId) {
        return Stream.of(
                Identity.phone(person.text(phone)),
                Identity.of(IdentityKind.BSUID, person.text(userId)),
                Identity.of(IdentityKind.PARENT_BSUID, person.text(parentId)));
    }

    /** Somebody changed number or account: the new names join the old ones. */
    private static Stream<Optional<Identity>> changed(Tree system) {
        return Stream.of(
                Identity.of(IdentityKind.BSUID, system.text("previous_user_id")),
                Identity.of(IdentityKind.BSUID, system.text("user_id")),
                Identity.phone(system.text("wa_id")));
    }

    /** What the customer had before the change. */
    private static Stream<Optional<Identity>> former(Tree message, Tree system) {
        Optional<Identity> number = Identity.phone(system.text("wa_id"));
        return Stream.of(
                Identity.phone(message.text("from"))
                        .filter(old -> number.isPresent() && !number.equals(Optional.of(old))),
                Identity.of(IdentityKind.BSUID, system.text("previous_user_id"))
                        .filter(old -> !old.value().equals(system.text("user_id"))));
    }

    /** The number that the customer was asked for, and WhatsApp gave in their name. */
    private static Stream<Optional<Identity>> shared(Tree message) {
        return message.all("contacts").stream()
                .filter(card -> ASKED_FOR.equals(card.text("origin")) || ASKED_FOR.equals(message.text("origin")))
                .limit(1)
                .map(card -> card.first("phones"))
                .map(phone ->
                        Identity.phone(phone.text("wa_id")).or(() -> Identity.phone(digits(phone.text("phone")))));
    }

    private static @Nullable String digits(@Nullable String written) {
        return written == null ? null : written.replaceAll("[ ()\\-]", "");
    }

    private static Optional<Identity> username(@Nullable String name) {
        return Identity.of(IdentityKind.USERNAME, name != null && name.startsWith("@") ? name.substring(1) : name);
    }

    private static @Nullable String name(Tree contact) {
        String name = contact.at("profile").text("name");
        return name == null || name.isBlank()
                ? null
                : name.substring(
                        0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
    }
}

package com.crmres.whatsapp.inbound;

import com.crmres.model.customer.IdentityKind;
import com.crmres.whatsapp.customer.Identity;
import com.crmres.whatsapp.customer.Introduction;
import com.crmres.whatsapp.entry.MetaJson;
import com.crmres.whatsapp.entry.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who wrote a message from the message and from the contact beside it. */
final class Introductions {

    private static final int LONGEST_NAME = 200;

    private Introductions() {}

    static Introduction of(Tree message, @Nullable String rawContact) {
        Tree contact = Optional.ofNullable(rawContact)
                .flatMap(raw -> MetaJson.read(raw.getBytes(StandardCharsets.UTF_8)))
                .orElse(new Tree(Map.of()));
        Stream<Optional<Identity>> presented = Stream.of(
                Identity.phone(message.text("from")),
                Identity.of(IdentityKind.BSUID, message.text("from_user_id")),
                Identity.of(IdentityKind.PARENT_BSUID, message.text("from_parent_user_id")),
                Identity.phone(contact.text("wa_id")),
                Identity.of(IdentityKind.BSUID, contact.text("user_id")),
                Identity.of(IdentityKind.PARENT_BSUID, contact.text("parent_user_id")),
                username(contact.at("profile").text("username")));
        return new Introduction(
                name(contact),
                Stream.concat(presented, changed(message.at("system")))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }

    /** Somebody changed number or account: the new names join the old ones. */
    private static Stream<Optional<Identity>> changed(Tree system) {
        return Stream.of(
                Identity.of(IdentityKind.BSUID, system.text("previous_user_id")),
                Identity.of(IdentityKind.BSUID, system.text("user_id")),
                Identity.phone(system.text("wa_id")));
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

package com.crmres.whatsapp.webhook;

import com.crmres.whatsapp.entry.EntryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One change of a webhook, taken apart. */
final class Change {

    private static final String MESSAGES = "messages";
    private static final String ECHOES = "smb_message_echoes";

    private final Slice value;
    private final @Nullable String field;
    private final ValueParts parts;

    Change(@Nullable String field, Slice value, ValueParts parts) {
        this.field = field;
        this.value = value;
        this.parts = parts;
    }

    /** Messages, echoes, statuses and errors singly; of any other field the value as a whole. */
    List<Element> elements(@Nullable String wabaId) {
        List<Element> elements = new ArrayList<>();
        if (field == null || field.equals(MESSAGES)) {
            parts.messages.forEach(message -> elements.add(said(EntryKind.MESSAGE, MESSAGES, message, wabaId)));
            parts.statuses.forEach(raw -> elements.add(element(EntryKind.STATUS, MESSAGES, wabaId, raw)));
            parts.errors.forEach(raw -> elements.add(element(EntryKind.ACCOUNT, "errors", wabaId, raw)));
        }
        if (ECHOES.equals(field)) {
            parts.echoes.forEach(echo -> elements.add(said(EntryKind.ECHO, ECHOES, echo, wabaId)));
        }
        if (elements.isEmpty()) {
            elements.add(element(EntryKind.ACCOUNT, field, wabaId, value));
        }
        return elements;
    }

    private Element element(EntryKind kind, @Nullable String of, @Nullable String wabaId, Slice raw) {
        return Element.of(kind, of, wabaId, parts.origin(), raw);
    }

    private Element said(EntryKind kind, String of, ValueParts.Person message, @Nullable String wabaId) {
        return new Element(
                kind,
                of,
                wabaId,
                parts.origin(),
                message.raw(),
                contactOf(message).orElse(null),
                message.id(),
                message.phone() != null ? message.phone() : message.userId(),
                null);
    }

    /** The contact that the message names; one that names nobody may only belong to a message that names nobody. */
    private Optional<Slice> contactOf(ValueParts.Person message) {
        return parts.contacts.stream()
                .filter(contact -> contact.isSameAs(message)
                        || (parts.contacts.size() == 1
                                && parts.messages.size() + parts.echoes.size() == 1
                                && (contact.isNobody() || message.isNobody())))
                .map(ValueParts.Person::raw)
                .findFirst();
    }
}

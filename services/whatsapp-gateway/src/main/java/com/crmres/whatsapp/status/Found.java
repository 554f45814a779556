package com.crmres.whatsapp.status;

import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.Sender;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The messages that some statuses of one number are about, locked in one order. */
final class Found {

    private final Map<UUID, Message> byOurId = new HashMap<>();
    private final Map<String, Message> byWamid = new HashMap<>();

    Found(SentMessages messages, UUID numberId, Collection<Statuses.Told> all) {
        List<UUID> ours = all.stream()
                .map(told -> told.update().messageId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!ours.isEmpty()) {
            messages.lockByIds(ours, numberId, Sender.CUSTOMER).forEach(this::isKnown);
        }
        List<String> others = all.stream()
                .filter(told -> messageOf(told).isEmpty())
                .map(Statuses.Told::wamid)
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            messages.lockByWamids(numberId, others, Sender.CUSTOMER).forEach(this::isKnown);
        }
    }

    /** Also by the name that Meta has just told. */
    void isKnown(Message message) {
        byOurId.put(message.id(), message);
        String wamid = message.wamid();
        if (wamid != null) {
            byWamid.put(wamid, message);
        }
    }

    Optional<Message> messageOf(Statuses.Told told) {
        UUID messageId = told.update().messageId();
        return Optional.ofNullable(messageId == null ? null : byOurId.get(messageId))
                .or(() -> Optional.ofNullable(byWamid.get(told.wamid())));
    }
}

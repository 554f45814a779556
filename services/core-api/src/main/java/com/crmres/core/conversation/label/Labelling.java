package com.crmres.core.conversation.label;

import com.crmres.core.audit.Audit;
import com.crmres.core.conversation.ConversationReader;
import com.crmres.core.conversation.ConversationResponse;
import com.crmres.core.conversation.ConversationRows;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.ConversationLabel;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Puts labels on conversations and takes them off. */
@Service
class Labelling {

    private final Tenants tenants;
    private final ConversationRows conversations;
    private final ConversationReader reader;
    private final Labels labels;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Labelling(
            Tenants tenants,
            ConversationRows conversations,
            ConversationReader reader,
            Labels labels,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.tenants = tenants;
        this.conversations = conversations;
        this.reader = reader;
        this.labels = labels;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    ConversationResponse label(Caller caller, UUID conversationId, Collection<UUID> labelIds) {
        return tenants.write(caller.restaurantId(), () -> {
            Conversation conversation = conversations.lock(caller, conversationId);
            Set<UUID> wanted = new TreeSet<>(labelIds);
            mustBeThere(caller, wanted);
            apply(caller, conversation, wanted);
            return reader.get(caller, conversationId, null);
        });
    }

    private void mustBeThere(Caller caller, Set<UUID> wanted) {
        if (!wanted.isEmpty() && labels.keep(caller.restaurantId(), wanted).size() < wanted.size()) {
            throw new InvalidRequest(Map.of("fields", Map.of("label_ids", "invalid")));
        }
    }

    private void apply(Caller caller, Conversation conversation, Set<UUID> wanted) {
        List<ConversationLabel> before = labels.on(conversation.id());
        Set<UUID> had = before.stream().map(ConversationLabel::labelId).collect(Collectors.toSet());
        List<ConversationLabel> off =
                before.stream().filter(put -> !wanted.contains(put.labelId())).toList();
        List<UUID> on = wanted.stream().filter(id -> !had.contains(id)).toList();
        if (off.isEmpty() && on.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        off.forEach(labels::remove);
        on.forEach(id -> labels.add(new ConversationLabel(ids.next(), conversation, id, caller.userId(), now)));
        record(
                caller,
                conversation,
                on,
                off.stream().map(ConversationLabel::labelId).toList());
    }

    private void record(Caller caller, Conversation conversation, List<UUID> added, List<UUID> removed) {
        audit.record(
                caller,
                "conversation.labelled",
                "conversation",
                conversation.id(),
                conversation.branchId(),
                Map.of("added", added, "removed", removed));
        conversations.changed(conversation);
    }
}

package com.crmres.core.conversation.note;

import com.crmres.core.api.Versions;
import com.crmres.core.audit.Audit;
import com.crmres.core.conversation.ConversationRows;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.Forbidden;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.account.Role;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.ConversationNote;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Keeps notes: each is its writer's to change, and managers may delete it too. */
@Service
class ConversationNoteDesk {

    private static final int MOST = 200;
    private static final Set<Role> MAY_DELETE_ALL = Set.of(Role.OWNER, Role.MANAGER);

    private final Tenants tenants;
    private final ConversationRows conversations;
    private final ConversationNotes notes;
    private final EntityManager entities;
    private final Audit audit;
    private final Ids ids;
    private final BusinessClock clock;

    ConversationNoteDesk(
            Tenants tenants,
            ConversationRows conversations,
            ConversationNotes notes,
            EntityManager entities,
            Audit audit,
            Ids ids,
            BusinessClock clock) {
        this.tenants = tenants;
        this.conversations = conversations;
        this.notes = notes;
        this.entities = entities;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    NoteList list(Caller caller, UUID conversationId) {
        return tenants.read(caller.restaurantId(), () -> {
            Conversation conversation = conversations.find(caller, conversationId);
            return new NoteList(notes.of(conversation.id(), Limit.of(MOST)).stream()
                    .map(view -> NoteResponse.of(view, caller.userId()))
                    .toList());
        });
    }

    NoteResponse add(Caller caller, UUID conversationId, NoteRequest request) {
        return tenants.write(caller.restaurantId(), () -> {
            Conversation conversation = conversations.lock(caller, conversationId);
            if (notes.countByConversationId(conversationId) >= MOST) {
                throw new Conflict("too_many_notes", Map.of("allowed", MOST));
            }
            ConversationNote note =
                    new ConversationNote(ids.next(), conversation, request.text(), caller.userId(), now());
            notes.save(note);
            return written(caller, conversation, note, "conversation.note_added");
        });
    }

    NoteResponse change(Caller caller, Place place, @Nullable String ifMatch, NoteRequest request) {
        return tenants.write(caller.restaurantId(), () -> {
            Conversation conversation = conversations.lock(caller, place.conversationId());
            ConversationNote note = locked(place, ifMatch);
            if (!note.isBy(caller.userId())) {
                throw new Forbidden("not_own_note");
            }
            note.says(request.text(), now());
            return written(caller, conversation, note, "conversation.note_changed");
        });
    }

    void delete(Caller caller, Place place, @Nullable String ifMatch) {
        tenants.write(caller.restaurantId(), () -> {
            Conversation conversation = conversations.lock(caller, place.conversationId());
            ConversationNote note = locked(place, ifMatch);
            if (!note.isBy(caller.userId()) && !MAY_DELETE_ALL.contains(caller.role())) {
                throw new Forbidden("not_own_note");
            }
            notes.delete(note);
            record(caller, conversation, place.noteId(), "conversation.note_deleted");
        });
    }

    private ConversationNote locked(Place place, @Nullable String ifMatch) {
        ConversationNote note =
                notes.lock(place.noteId(), place.conversationId()).orElseThrow(() -> new NotFound("conversation_note"));
        Versions.check(ifMatch, note.version());
        return note;
    }

    private NoteResponse written(Caller caller, Conversation conversation, ConversationNote note, String verb) {
        entities.flush();
        record(caller, conversation, note.id(), verb);
        return notes.view(note.id())
                .map(view -> NoteResponse.of(view, caller.userId()))
                .orElseThrow();
    }

    private void record(Caller caller, Conversation conversation, UUID noteId, String verb) {
        audit.record(
                caller, verb, "conversation", conversation.id(), conversation.branchId(), Map.of("note_id", noteId));
        conversations.changed(conversation);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Which note of which conversation. */
    record Place(UUID conversationId, UUID noteId) {}
}

package com.crmres.core.conversation.note;

import com.crmres.model.conversation.ConversationNote;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Notes of conversations. */
interface ConversationNotes extends Repository<ConversationNote, UUID> {

    ConversationNote save(ConversationNote note);

    void delete(ConversationNote note);

    /** The newest first. */
    @Query("""
            select new com.crmres.core.conversation.note.NoteView(n, u.name)
            from ConversationNote n left join User u on u.id = n.writtenBy
            where n.conversationId = :conversationId
            order by n.createdAt desc, n.id desc
            """)
    List<NoteView> of(UUID conversationId, Limit limit);

    @Query("""
            select new com.crmres.core.conversation.note.NoteView(n, u.name)
            from ConversationNote n left join User u on u.id = n.writtenBy
            where n.id = :id
            """)
    Optional<NoteView> view(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from ConversationNote n where n.id = :id and n.conversationId = :conversationId")
    Optional<ConversationNote> lock(UUID id, UUID conversationId);

    long countByConversationId(UUID conversationId);
}

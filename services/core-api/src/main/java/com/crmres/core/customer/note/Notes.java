package com.crmres.core.customer.note;

import com.crmres.model.customer.CustomerNote;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Notes of a customer. */
interface Notes extends Repository<CustomerNote, UUID> {

    CustomerNote save(CustomerNote note);

    void delete(CustomerNote note);

    /** The newest first. */
    @Query("""
            select new com.crmres.core.customer.note.NoteView(n, u.name)
            from CustomerNote n left join User u on u.id = n.writtenBy
            where n.customerId = :customerId
            order by n.createdAt desc, n.id desc
            """)
    List<NoteView> of(UUID customerId, Limit limit);

    @Query("""
            select new com.crmres.core.customer.note.NoteView(n, u.name)
            from CustomerNote n left join User u on u.id = n.writtenBy
            where n.id = :id
            """)
    Optional<NoteView> view(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from CustomerNote n where n.id = :id and n.customerId = :customerId")
    Optional<CustomerNote> lock(UUID id, UUID customerId);

    long countByCustomerId(UUID customerId);
}

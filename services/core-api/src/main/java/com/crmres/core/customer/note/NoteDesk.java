package com.crmres.core.customer.note;

import com.crmres.core.api.Versions;
import com.crmres.core.audit.Audit;
import com.crmres.core.customer.Customers;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.customer.Customer;
import com.crmres.model.customer.CustomerNote;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Keeps what people note of guests. */
@Service
class NoteDesk {

    private static final int MOST = 200;

    private final Tenants tenants;
    private final Customers customers;
    private final Notes notes;
    private final EntityManager entities;
    private final Audit audit;
    private final Ids ids;
    private final BusinessClock clock;

    NoteDesk(
            Tenants tenants,
            Customers customers,
            Notes notes,
            EntityManager entities,
            Audit audit,
            Ids ids,
            BusinessClock clock) {
        this.tenants = tenants;
        this.customers = customers;
        this.notes = notes;
        this.entities = entities;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    NoteList list(Caller caller, UUID customerId) {
        return tenants.read(caller.restaurantId(), () -> {
            customers.mustBeThere(caller, customerId);
            return new NoteList(notes.of(customerId, Limit.of(MOST)).stream()
                    .map(NoteResponse::of)
                    .toList());
        });
    }

    NoteResponse add(Caller caller, UUID customerId, NoteRequest request) {
        return tenants.write(caller.restaurantId(), () -> {
            Customer customer = customers.lock(caller, customerId);
            if (notes.countByCustomerId(customerId) >= MOST) {
                throw new Conflict("too_many_notes", Map.of("allowed", MOST));
            }
            CustomerNote note = new CustomerNote(ids.next(), customer, request.text(), caller.userId(), now());
            notes.save(note);
            return written(caller, note, "customer.note_added");
        });
    }

    NoteResponse change(Caller caller, Place place, @Nullable String ifMatch, NoteRequest request) {
        return tenants.write(caller.restaurantId(), () -> {
            CustomerNote note = locked(caller, place, ifMatch);
            note.says(request.text(), now());
            return written(caller, note, "customer.note_changed");
        });
    }

    void delete(Caller caller, Place place, @Nullable String ifMatch) {
        tenants.write(caller.restaurantId(), () -> {
            notes.delete(locked(caller, place, ifMatch));
            record(caller, place.customerId(), place.noteId(), "customer.note_deleted");
        });
    }

    private CustomerNote locked(Caller caller, Place place, @Nullable String ifMatch) {
        customers.lock(caller, place.customerId());
        CustomerNote note =
                notes.lock(place.noteId(), place.customerId()).orElseThrow(() -> new NotFound("customer_note"));
        Versions.check(ifMatch, note.version());
        return note;
    }

    private NoteResponse written(Caller caller, CustomerNote note, String verb) {
        entities.flush();
        record(caller, note.customerId(), note.id(), verb);
        return notes.view(note.id()).map(NoteResponse::of).orElseThrow();
    }

    private void record(Caller caller, UUID customerId, UUID noteId, String verb) {
        audit.record(caller, verb, "customer", customerId, null, Map.of("note_id", noteId));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Which note of whom. */
    record Place(UUID customerId, UUID noteId) {}
}

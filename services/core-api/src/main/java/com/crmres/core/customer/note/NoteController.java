package com.crmres.core.customer.note;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.core.customer.note.NoteDesk.Place;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes on a customer over HTTP. */
@RestController
@RequestMapping("/api/v1/customers/{id}/notes")
@Tag(name = "Customers")
class NoteController {

    private final NoteDesk notes;

    NoteController(NoteDesk notes) {
        this.notes = notes;
    }

    @GetMapping
    @Operation(operationId = "listCustomerNotes", summary = "List the notes on a customer, the newest first")
    NoteList list(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        return notes.list(caller, id);
    }

    @PostMapping
    @AtLeast(Role.AGENT)
    @Operation(operationId = "addCustomerNote", summary = "Note something on a customer; at most 200 notes are kept")
    @ApiResponse(responseCode = "201", description = "Noted")
    ResponseEntity<NoteResponse> add(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Valid @RequestBody NoteRequest request) {
        NoteResponse note = notes.add(caller, id, request);
        return Versions.created(note, note.version());
    }

    @PatchMapping("/{note_id}")
    @AtLeast(Role.AGENT)
    @Operation(operationId = "changeCustomerNote", summary = "Rewrite a note")
    ResponseEntity<NoteResponse> change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @PathVariable("note_id") UUID noteId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NoteRequest request) {
        NoteResponse note = notes.change(caller, new Place(id, noteId), ifMatch, request);
        return Versions.of(note, note.version());
    }

    @DeleteMapping("/{note_id}")
    @AtLeast(Role.AGENT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteCustomerNote", summary = "Delete a note")
    void delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @PathVariable("note_id") UUID noteId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        notes.delete(caller, new Place(id, noteId), ifMatch);
    }
}

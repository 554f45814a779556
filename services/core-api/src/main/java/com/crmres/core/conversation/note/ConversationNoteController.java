package com.crmres.core.conversation.note;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.core.conversation.note.ConversationNoteDesk.Place;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
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

/** Notes on a conversation over HTTP. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/notes")
@Tag(name = "Conversations")
class ConversationNoteController {

    private static final String ERROR = "#/components/schemas/Error";

    private final ConversationNoteDesk notes;

    ConversationNoteController(ConversationNoteDesk notes) {
        this.notes = notes;
    }

    @GetMapping
    @Operation(
            operationId = "listConversationNotes",
            summary = "List what people noted on a conversation, the newest first; customers never get it")
    NoteList list(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        return notes.list(caller, id);
    }

    @PostMapping
    @AtLeast(Role.AGENT)
    @Operation(operationId = "addConversationNote", summary = "Note something on a conversation; at most 200 are kept")
    @ApiResponse(responseCode = "201", description = "Noted")
    @ApiResponse(
            responseCode = "409",
            description = "too_many_notes, with details.allowed",
            content = @Content(schema = @Schema(ref = ERROR)))
    ResponseEntity<NoteResponse> add(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Valid @RequestBody NoteRequest request) {
        NoteResponse note = notes.add(caller, id, request);
        return Versions.created(note, note.version());
    }

    @PatchMapping("/{note_id}")
    @AtLeast(Role.AGENT)
    @Operation(operationId = "changeConversationNote", summary = "Rewrite a note of one's own")
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
    @Operation(
            operationId = "deleteConversationNote",
            summary = "Delete a note of one's own; managers and owners delete any")
    void delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @PathVariable("note_id") UUID noteId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        notes.delete(caller, new Place(id, noteId), ifMatch);
    }
}

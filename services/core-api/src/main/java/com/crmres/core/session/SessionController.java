package com.crmres.core.session;

import com.crmres.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own sign-ins. */
@RestController
@RequestMapping("/api/v1/auth/sessions")
@Tag(name = "Session")
class SessionController {

    private final OwnSessions sessions;

    SessionController(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    @Operation(operationId = "listSessions", summary = "List where one is signed in, at most 100, this session first")
    SessionList list(@AuthenticationPrincipal Caller caller) {
        return sessions.list(caller);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endSession", summary = "Sign out on one device; its tokens are refused at once")
    void end(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        sessions.end(caller, id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endOtherSessions", summary = "Sign out on all devices but this one")
    void endOthers(@AuthenticationPrincipal Caller caller) {
        sessions.endOthers(caller);
    }
}

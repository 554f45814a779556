package com.crmres.core.apikey;

import com.crmres.core.api.AtLeast;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The restaurant's keys for programs. */
@RestController
@RequestMapping("/api/v1/api-keys")
@Tag(name = "API keys")
class ApiKeyController {

    private final ApiKeyDesk desk;

    ApiKeyController(ApiKeyDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @AtLeast(Role.OWNER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "makeApiKey",
            summary = "Make a key for a program; it is shown here only",
            description = "As a bearer token it works on this API; for the others exchange it at POST /auth/token."
                    + " A key reaches nothing that is a person's own.")
    NewApiKey make(@AuthenticationPrincipal Caller caller, @Valid @RequestBody ApiKeyRequest request) {
        return desk.make(caller, request);
    }

    @GetMapping
    @AtLeast(Role.OWNER)
    @Operation(operationId = "listApiKeys", summary = "List the keys that are not ended, the latest first")
    ApiKeyList list(@AuthenticationPrincipal Caller caller) {
        return desk.list(caller);
    }

    @DeleteMapping("/{id}")
    @AtLeast(Role.OWNER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endApiKey", summary = "End a key; it and its tokens are refused at once")
    void end(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        desk.end(caller, id);
    }
}

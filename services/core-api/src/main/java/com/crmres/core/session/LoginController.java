package com.crmres.core.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door through which people come in, stay and leave. */
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Session")
class LoginController {

    private final SignIn signIn;
    private final Refresh refresh;
    private final SessionEnding ending;

    LoginController(SignIn signIn, Refresh refresh, SessionEnding ending) {
        this.signIn = signIn;
        this.refresh = refresh;
        this.ending = ending;
    }

    @PostMapping("/login")
    @Operation(operationId = "login", summary = "Begin a session with an e-mail address and a password")
    @SecurityRequirements
    TokenResponse login(@Valid @RequestBody LoginRequest request, HttpServletRequest http) {
        return signIn.with(request, Device.of(http));
    }

    @PostMapping("/refresh")
    @Operation(
            operationId = "refresh",
            summary = "Exchange a refresh token for an access token and the refresh token's successor",
            description = "A token that was exchanged already gives the same successor for a short grace, so that tabs"
                    + " may ask together; presented later it ends the session.")
    @SecurityRequirements
    TokenResponse refresh(@Valid @RequestBody RefreshRequest request, HttpServletRequest http) {
        return refresh.with(request.refreshToken(), Device.of(http));
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "logout", summary = "End the session of a refresh token, whether it is still good or not")
    @SecurityRequirements
    void logout(@Valid @RequestBody RefreshRequest request) {
        ending.signOut(request.refreshToken());
    }
}

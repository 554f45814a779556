package com.crmres.core.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door through which people come in. */
@RestController
@Tag(name = "Session")
class LoginController {

    private final SignIn signIn;

    LoginController(SignIn signIn) {
        this.signIn = signIn;
    }

    @PostMapping("/api/v1/auth/login")
    @Operation(operationId = "login", summary = "Exchange an e-mail address and a password for an access token")
    @SecurityRequirements
    TokenResponse login(@Valid @RequestBody LoginRequest request, HttpServletRequest http) {
        return signIn.with(request, http.getRemoteAddr());
    }
}

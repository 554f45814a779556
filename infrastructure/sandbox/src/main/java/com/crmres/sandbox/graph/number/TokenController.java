package com.crmres.sandbox.graph.number;

import com.crmres.sandbox.graph.Access;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says what a token is good for. */
@RestController
class TokenController {

    private static final List<String> SCOPES =
            List.of("business_management", "whatsapp_business_management", "whatsapp_business_messaging");

    private final Access access;

    TokenController(Access access) {
        this.access = access;
    }

    @GetMapping({"/{version:v\\d+\\.\\d+}/debug_token", "/debug_token"})
    Map<String, Debugged> debug(
            @RequestParam(name = "input_token", required = false) @Nullable String token, HttpServletRequest request) {
        access.check(request);
        if (token == null) {
            throw GraphErrors.required("input_token");
        }
        boolean valid = access.isKnown(token);
        return Map.of(
                "data",
                new Debugged("670843887433847", "SYSTEM_USER", "CRM-RES", 0, valid, valid ? SCOPES : List.of()));
    }

    /** @param expiresAt seconds since 1970; 0 for never */
    record Debugged(
            String appId, String type, String application, long expiresAt, boolean isValid, List<String> scopes) {}
}

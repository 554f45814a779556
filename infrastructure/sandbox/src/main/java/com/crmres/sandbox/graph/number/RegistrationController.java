package com.crmres.sandbox.graph.number;

import com.crmres.sandbox.graph.Access;
import com.crmres.sandbox.graph.Bodies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way of a number into the Cloud API and out of it again. */
@RestController
@RequestMapping("/{version:v\\d+\\.\\d+}/{number}")
class RegistrationController {

    private final Access access;
    private final Bodies bodies;
    private final Registration registration;

    RegistrationController(Access access, Bodies bodies, Registration registration) {
        this.access = access;
        this.bodies = bodies;
        this.registration = registration;
    }

    @PostMapping("/register")
    Map<String, Boolean> register(
            @PathVariable String number,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        registration.register(access.number("post", number, request), bodies.read(request, body));
        return Map.of("success", true);
    }

    @PostMapping("/deregister")
    Map<String, Boolean> deregister(@PathVariable String number, HttpServletRequest request) {
        registration.deregister(access.number("post", number, request));
        return Map.of("success", true);
    }

    @PostMapping("/request_code")
    Map<String, Boolean> requestCode(
            @PathVariable String number,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        registration.requestCode(access.number("post", number, request), bodies.read(request, body));
        return Map.of("success", true);
    }

    @PostMapping("/verify_code")
    Map<String, Boolean> verifyCode(
            @PathVariable String number,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        registration.verifyCode(access.number("post", number, request), bodies.read(request, body));
        return Map.of("success", true);
    }
}

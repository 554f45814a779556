package com.crmres.core.whatsapp.number;

import com.crmres.core.api.AtLeast;
import com.crmres.core.whatsapp.number.NumberOrders.Code;
import com.crmres.core.whatsapp.number.NumberOrders.CodeWanted;
import com.crmres.core.whatsapp.number.NumberOrders.Pin;
import com.crmres.core.whatsapp.number.NumberOrders.Profile;
import com.crmres.core.whatsapp.number.NumberOrders.Registration;
import com.crmres.core.whatsapp.number.NumberRequests.Act;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done with a number at Meta; 409 tells what Meta refused (meta_...), 503 that nobody answered. */
@RestController
@RequestMapping("/api/v1/whatsapp/numbers/{id}")
@Tag(name = "WhatsApp")
class NumberCareController {

    private static final String TOLD =
            "409 tells what Meta refused, with details.meta_code; 503 that it did not answer.";

    private final NumberRequests requests;

    NumberCareController(NumberRequests requests) {
        this.requests = requests;
    }

    @PostMapping("/refresh")
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "refreshNumber", summary = "Ask Meta how a number is now", description = TOLD)
    NumberView refresh(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        return requests.act(caller, id, Act.refresh, null);
    }

    @PostMapping("/register")
    @AtLeast(Role.OWNER)
    @Operation(operationId = "registerNumber", summary = "Register a number with WhatsApp's cloud", description = TOLD)
    NumberView register(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Valid @RequestBody Registration wanted) {
        return requests.act(caller, id, Act.register, wanted);
    }

    @PostMapping("/deregister")
    @AtLeast(Role.OWNER)
    @Operation(
            operationId = "deregisterNumber",
            summary = "Take a number out of WhatsApp's cloud; nothing is sent or heard any more",
            description = TOLD)
    NumberView deregister(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        return requests.act(caller, id, Act.deregister, null);
    }

    @PostMapping("/pin")
    @AtLeast(Role.OWNER)
    @Operation(operationId = "setNumberPin", summary = "Set the second step of a number", description = TOLD)
    NumberView setPin(
            @AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id, @Valid @RequestBody Pin wanted) {
        return requests.act(caller, id, Act.pin, wanted);
    }

    @PostMapping("/code")
    @AtLeast(Role.OWNER)
    @Operation(
            operationId = "requestNumberCode",
            summary = "Have Meta send a code to a number, to prove whose it is",
            description = TOLD)
    NumberView requestCode(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Valid @RequestBody CodeWanted wanted) {
        Map<String, String> body =
                Map.of("method", wanted.method().name().toUpperCase(Locale.ROOT), "language", wanted.language());
        return requests.act(caller, id, Act.code, body);
    }

    @PostMapping("/verify")
    @AtLeast(Role.OWNER)
    @Operation(operationId = "verifyNumber", summary = "Prove whose a number is by the code", description = TOLD)
    NumberView verify(
            @AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id, @Valid @RequestBody Code code) {
        return requests.act(caller, id, Act.verify, new Code(code.code().replace("-", "")));
    }

    @GetMapping("/profile")
    @Operation(
            operationId = "getNumberProfile",
            summary = "Read what guests read about the restaurant in WhatsApp",
            description = TOLD)
    Profile profile(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        return requests.profile(caller, id);
    }

    @PatchMapping("/profile")
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "changeNumberProfile",
            summary = "Change what guests read about the restaurant in WhatsApp; what is absent stays",
            description = TOLD)
    Profile changeProfile(
            @AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id, @Valid @RequestBody Profile profile) {
        return requests.changeProfile(caller, id, profile);
    }
}

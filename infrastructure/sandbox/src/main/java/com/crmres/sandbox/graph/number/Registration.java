package com.crmres.sandbox.graph.number;

import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.graph.refusal.GraphError;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.NumberState;
import com.crmres.sandbox.number.NumberStates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Registers, verifies and deregisters numbers. */
@Component
class Registration {

    private static final int TRIES = 10;
    private static final Duration PERIOD = Duration.ofHours(72);
    private static final Set<String> REGIONS =
            Set.of("AE", "AU", "BH", "BR", "CA", "CH", "DE", "GB", "ID", "IN", "JP", "KR", "SG", "ZA");
    private static final Set<String> METHODS = Set.of("SMS", "VOICE");

    private final NumberStates states;
    private final SandboxClock clock;
    private final Map<String, List<Instant>> tries = new ConcurrentHashMap<>();

    Registration(NumberStates states, SandboxClock clock) {
        this.states = states;
        this.clock = clock;
    }

    void register(BusinessNumber number, JsonNode body) {
        Limits.require(body.hasNonNull("messaging_product"), () -> GraphErrors.required("messaging_product"));
        String pin = Pins.checked(body);
        String region = body.path("data_localization_region").asString("");
        Limits.require(
                region.isEmpty() || REGIONS.contains(region),
                () -> GraphErrors.invalidParam("Param data_localization_region is not a supported country."));
        countTry(number);
        checkOwner(states.of(number), pin);
        states.change(number, before -> before.with(NumberState.PIN, pin).with(NumberState.REGISTERED, true));
    }

    private static void checkOwner(NumberState state, String pin) {
        Limits.require(
                state.text(NumberState.VERIFICATION).equals("VERIFIED"),
                () -> refusal(133006, "Phone number needs to be verified before registering."));
        String known = state.text(NumberState.PIN);
        Limits.require(
                known.isEmpty() || known.equals(pin), () -> refusal(133005, "Two step verification PIN Mismatch"));
    }

    private static GraphError refusal(int code, String details) {
        return GraphErrors.account(code, null, details, details);
    }

    void deregister(BusinessNumber number) {
        Limits.require(
                !states.of(number).is(NumberState.ON_BIZ_APP),
                () -> GraphErrors.plain("Deregister endpoint is not available for API solution for SMB businesses."));
        Limits.require(
                states.of(number).isRegistered(),
                () -> GraphErrors.state("The phone number is not registered with WhatsApp Business API"));
        states.change(number, state -> state.with(NumberState.REGISTERED, false));
    }

    void requestCode(BusinessNumber number, JsonNode body) {
        Limits.require(
                METHODS.contains(body.path("code_method").asString("")),
                () -> GraphErrors.plain("Invalid parameter: code_method must be SMS or VOICE"));
        Limits.require(body.hasNonNull("language"), () -> GraphErrors.required("language"));
        Limits.require(
                !states.of(number).text(NumberState.VERIFICATION).equals("VERIFIED"),
                () -> GraphErrors.account(136024, 2388091, "Request code error", "The number is verified already."));
        String code = String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
        states.change(number, state -> state.with(NumberState.CODE, code));
    }

    void verifyCode(BusinessNumber number, JsonNode body) {
        Limits.require(body.hasNonNull("code"), () -> GraphErrors.required("code"));
        String code = body.path("code").asString("").replace("-", "");
        Limits.require(
                !code.isEmpty() && code.equals(states.of(number).text(NumberState.CODE)),
                () -> GraphErrors.account(
                        136025, 2388093, "Verify code error", "The verification code is invalid or has expired"));
        states.change(number, state -> state.without(NumberState.CODE).with(NumberState.VERIFICATION, "VERIFIED"));
    }

    private void countTry(BusinessNumber number) {
        List<Instant> made = tries.computeIfAbsent(number.phoneNumberId(), first -> new CopyOnWriteArrayList<>());
        Instant now = clock.instant();
        made.removeIf(at -> at.isBefore(now.minus(PERIOD)));
        Limits.require(
                made.size() < TRIES,
                () -> GraphErrors.account(
                        133016,
                        null,
                        "Account register deregister rate limit exceeded",
                        "Rate limit exceeded: " + TRIES + " requests in 72 hours."));
        made.add(now);
    }
}

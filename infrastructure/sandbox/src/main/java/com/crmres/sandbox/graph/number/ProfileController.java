package com.crmres.sandbox.graph.number;

import com.crmres.sandbox.graph.Access;
import com.crmres.sandbox.graph.Bodies;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.NumberState;
import com.crmres.sandbox.number.NumberStates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What guests read about a restaurant in WhatsApp. */
@RestController
@RequestMapping("/{version:v\\d+\\.\\d+}/{number}/whatsapp_business_profile")
class ProfileController {

    private static final Map<String, Integer> LONGEST =
            Map.of("about", 139, "address", 256, "description", 512, "email", 128, "vertical", 64);
    private static final int SITES = 2;
    private static final int SITE = 256;

    private final Access access;
    private final Bodies bodies;
    private final NumberStates states;

    ProfileController(Access access, Bodies bodies, NumberStates states) {
        this.access = access;
        this.bodies = bodies;
        this.states = states;
    }

    @GetMapping
    Map<String, Object> read(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String fields,
            HttpServletRequest request) {
        JsonNode profile =
                states.of(access.number("get", number, request)).facts().path(NumberState.PROFILE);
        ObjectNode view = JsonNodeFactory.instance.objectNode().put("messaging_product", "whatsapp");
        Set<String> wanted = fields == null ? LONGEST.keySet() : Set.of(fields.split(","));
        for (Map.Entry<String, JsonNode> field : profile.properties()) {
            if (wanted.contains(field.getKey()) || fields == null) {
                view.set(field.getKey(), field.getValue());
            }
        }
        return Map.of("data", List.of(view));
    }

    @PostMapping
    Map<String, Boolean> write(
            @PathVariable String number,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        BusinessNumber mine = access.number("post", number, request);
        JsonNode given = bodies.read(request, body);
        Limits.require(given.hasNonNull("messaging_product"), () -> GraphErrors.required("messaging_product"));
        LONGEST.forEach((field, max) -> checkLength(field, given.path(field).asString(""), max));
        checkSites(given.path("websites"));
        states.change(mine, state -> state.with(NumberState.PROFILE, merged(state, given)));
        return Map.of("success", true);
    }

    private static ObjectNode merged(NumberState state, JsonNode given) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        state.facts()
                .path(NumberState.PROFILE)
                .properties()
                .forEach(field -> profile.set(field.getKey(), field.getValue()));
        given.properties().stream()
                .filter(field ->
                        LONGEST.containsKey(field.getKey()) || field.getKey().equals("websites"))
                .forEach(field -> profile.set(field.getKey(), field.getValue()));
        return profile;
    }

    private static void checkSites(JsonNode websites) {
        Limits.require(
                websites.isMissingNode() || (websites.isArray() && websites.size() <= SITES),
                () -> GraphErrors.invalidParam("Param websites must have at most " + SITES + " elements."));
        websites.forEach(site -> checkLength("websites", site.asString(""), SITE));
    }

    private static void checkLength(String field, String text, int max) {
        Limits.require(
                !Limits.exceeds(text, max),
                () -> GraphErrors.invalidParam("Param " + field + " must be at most " + max + " characters long."));
    }
}

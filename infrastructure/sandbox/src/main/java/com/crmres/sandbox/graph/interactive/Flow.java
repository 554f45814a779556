package com.crmres.sandbox.graph.interactive;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A form of several screens. */
@Component
class Flow implements InteractiveForm {

    private static final int LABEL = 30;
    private static final Set<String> ACTIONS = Set.of("navigate", "data_exchange");
    private static final Set<String> MODES = Set.of("draft", "published");

    private final Headers headers;

    Flow(Headers headers) {
        this.headers = headers;
    }

    @Override
    public String name() {
        return "flow";
    }

    @Override
    public int longestBody() {
        return 1024;
    }

    @Override
    public void check(BusinessNumber number, JsonNode interactive) {
        headers.checkTextOrMedia(number, interactive);
        JsonNode parameters = InteractiveForm.namedAction(interactive, "flow").path("parameters");
        Limits.require(
                parameters.path("flow_message_version").asString("").equals("3"),
                () -> GraphErrors.invalidValue("flow_message_version must be 3"));
        Limits.require(
                parameters.hasNonNull("flow_id") != parameters.hasNonNull("flow_name"),
                () -> GraphErrors.invalidValue("Exactly one of flow_id or flow_name is required"));
        Limits.text(parameters, "flow_cta", "Flow cta", LABEL);
        oneOf(parameters, "mode", MODES);
        oneOf(parameters, "flow_action", ACTIONS);
        checkScreen(parameters);
    }

    private static void checkScreen(JsonNode parameters) {
        boolean exchanges = parameters.path("flow_action").asString("").equals("data_exchange");
        JsonNode payload = parameters.path("flow_action_payload");
        Limits.require(
                exchanges
                        || payload.isMissingNode()
                        || !payload.path("screen").asString("").isBlank(),
                () -> GraphErrors.missingValue("flow_action_payload screen is missing"));
        Limits.require(
                !exchanges || payload.isMissingNode(),
                () -> GraphErrors.invalidValue("flow_action_payload is only allowed for flow_action navigate"));
    }

    private static void oneOf(JsonNode parameters, String field, Set<String> words) {
        String word = parameters.path(field).asString("");
        Limits.require(
                !parameters.has(field) || words.contains(word),
                () -> GraphErrors.invalidValue(field + " is not valid: " + word));
    }
}

package com.crmres.sandbox.graph.number;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.NumberState;
import com.crmres.sandbox.number.NumberStates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A number as the Graph API tells it. */
@Component
class NumberFields {

    private static final List<String> BY_DEFAULT = List.of(
            "verified_name",
            "code_verification_status",
            "display_phone_number",
            "quality_rating",
            "platform_type",
            "throughput",
            "webhook_configuration");

    private static final List<String> TOLD_AS_KEPT = List.of(
            NumberState.VERIFICATION,
            NumberState.QUALITY,
            NumberState.ON_BIZ_APP,
            NumberState.MESSAGING_LIMIT,
            "name_status",
            "throughput");

    private final NumberStates states;

    NumberFields(NumberStates states) {
        this.states = states;
    }

    /** @param fields those asked for, comma-separated; nothing for Meta's own choice */
    ObjectNode of(BusinessNumber number, @Nullable String fields) {
        ObjectNode all = all(number);
        List<String> wanted = fields == null || fields.isBlank() ? BY_DEFAULT : List.of(fields.split(","));
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        for (String field : wanted) {
            String name = field.strip();
            Limits.require(
                    all.has(name),
                    () -> GraphErrors.invalidParam("Tried accessing nonexisting field (" + name
                            + ") on node type (WhatsAppBusinessPhoneNumber)"));
            view.set(name, all.path(name));
        }
        return view.put("id", number.phoneNumberId());
    }

    private ObjectNode all(BusinessNumber number) {
        NumberState state = states.of(number);
        ObjectNode all = JsonNodeFactory.instance
                .objectNode()
                .put("id", number.phoneNumberId())
                .put("verified_name", number.name())
                .put("display_phone_number", number.displayPhoneNumber())
                .put("messaging_limit_tier", state.text(NumberState.MESSAGING_LIMIT))
                .put("is_pin_enabled", !state.text(NumberState.PIN).isEmpty());
        TOLD_AS_KEPT.forEach(field -> all.set(field, state.facts().path(field)));
        addStanding(all, state);
        all.putObject("webhook_configuration")
                .put("application", number.callbackUrl().toString());
        return all;
    }

    private static void addStanding(ObjectNode all, NumberState state) {
        boolean registered = state.isRegistered();
        all.put("platform_type", registered ? "CLOUD_API" : "NOT_APPLICABLE")
                .put("status", registered ? "CONNECTED" : "DISCONNECTED")
                .put("account_mode", "LIVE")
                .put("new_name_status", "NONE")
                .put("is_official_business_account", false);
        all.putObject("quality_score").put("score", state.text(NumberState.QUALITY));
    }
}

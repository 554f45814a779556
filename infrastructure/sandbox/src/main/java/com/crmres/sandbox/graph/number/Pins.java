package com.crmres.sandbox.graph.number;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The six digits of two-step verification. */
final class Pins {

    private static final Pattern PIN = Pattern.compile("\\d{6}");

    private Pins() {}

    static String checked(JsonNode body) {
        Limits.require(body.hasNonNull("pin"), () -> GraphErrors.required("pin"));
        String pin = body.path("pin").asString("");
        Limits.require(
                PIN.matcher(pin).matches(),
                () -> GraphErrors.plain("Invalid PIN format. PIN must be exactly 6 digits"));
        return pin;
    }
}

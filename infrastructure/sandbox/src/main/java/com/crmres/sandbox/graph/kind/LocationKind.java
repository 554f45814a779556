package com.crmres.sandbox.graph.kind;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A place on the map. */
@Component
class LocationKind implements MessageKind {

    private static final int LABEL = 1000;

    @Override
    public String name() {
        return "location";
    }

    @Override
    public Content read(BusinessNumber number, JsonNode body) {
        JsonNode location = MessageKind.object(body, "location");
        checkDegrees(location, "latitude", 90);
        checkDegrees(location, "longitude", 180);
        Limits.optionalText(location, "name", "Location name", LABEL);
        Limits.optionalText(location, "address", "Location address", LABEL);
        return Content.payload(location.path("name").asString(null), location);
    }

    private static void checkDegrees(JsonNode location, String field, int most) {
        JsonNode value = location.path(field);
        Limits.require(!value.isMissingNode(), () -> GraphErrors.required("location['" + field + "']"));
        Limits.require(
                Math.abs(value.asDouble(Double.NaN)) <= most,
                () -> GraphErrors.invalidParam(
                        "Param location['" + field + "'] must be a number from -" + most + " to " + most + "."));
    }
}

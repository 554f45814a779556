package com.crmres.sandbox.graph.interactive;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.number.BusinessNumber;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A form for an address: Meta offers it in India only, so no restaurant here can send it. */
@Component
class AddressMessage implements InteractiveForm {

    @Override
    public String name() {
        return "address_message";
    }

    @Override
    public int longestBody() {
        return 1024;
    }

    @Override
    public void check(BusinessNumber number, JsonNode interactive) {
        throw GraphErrors.unsupportedKind("Address messages are not available in the country of this number.");
    }
}

package com.crmres.sandbox.customer;

import com.crmres.sandbox.webhook.MetaJson;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Customers in the words of Meta's webhooks; what a username hides is absent, not empty. */
@Component
public class MetaContacts {

    private final JsonMapper json;

    MetaContacts(JsonMapper json) {
        this.json = json;
    }

    /** Where the customer is reached: the number, or the business-scoped id of somebody who hides it. */
    public static String address(Customer customer) {
        return Objects.requireNonNullElse(customer.waId(), customer.bsuid());
    }

    /** The entry of contacts[]. */
    public String contact(Customer customer) {
        ObjectNode contact = json.createObjectNode();
        ObjectNode profile = contact.putObject("profile").put("name", customer.name());
        if (customer.username() != null) {
            profile.put("username", customer.username());
        }
        if (customer.waId() != null) {
            contact.put("wa_id", customer.waId());
        }
        contact.put("user_id", customer.bsuid());
        return MetaJson.write(json, contact);
    }
}

package com.crmres.sandbox.graph.kind;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Cards from an address book. */
@Component
class ContactsKind implements MessageKind {

    private static final int MOST = 5;
    private static final List<String> NAME_PARTS =
            List.of("first_name", "last_name", "middle_name", "suffix", "prefix");

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public Content read(BusinessNumber number, JsonNode body) {
        JsonNode contacts = body.path("contacts");
        Limits.require(contacts.isArray() && !contacts.isEmpty(), () -> GraphErrors.required("contacts"));
        Limits.count("contacts", contacts.size(), 1, MOST);
        contacts.forEach(ContactsKind::check);
        return Content.payload(contacts.at("/0/name/formatted_name").asString(), contacts);
    }

    private static void check(JsonNode contact) {
        JsonNode name = contact.path("name");
        Limits.require(
                !name.path("formatted_name").asString("").isBlank(),
                () -> GraphErrors.required("contacts['name']['formatted_name']"));
        Limits.require(
                NAME_PARTS.stream().anyMatch(name::hasNonNull),
                () -> GraphErrors.invalidParam("Param contacts['name'] needs one more part than formatted_name."));
        contact.path("phones")
                .forEach(phone -> Limits.require(
                        phone.hasNonNull("phone") || phone.hasNonNull("wa_id"),
                        () -> GraphErrors.required("contacts['phones']['phone']")));
    }
}

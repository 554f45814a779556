package com.crmres.sandbox.customer.change;

import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.customer.Customer;
import com.crmres.sandbox.customer.MetaContacts;
import com.crmres.sandbox.number.Numbers;
import com.crmres.sandbox.phone.Pair;
import com.crmres.sandbox.phone.Wamid;
import com.crmres.sandbox.webhook.AccountNews;
import com.crmres.sandbox.webhook.MetaJson;
import com.crmres.sandbox.webhook.Update;
import com.crmres.sandbox.webhook.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Meta tells restaurants about customers on its own. */
@Component
class CustomerNotices {

    private final Webhooks webhooks;
    private final AccountNews news;
    private final Numbers numbers;
    private final MetaContacts contacts;
    private final SandboxClock clock;
    private final JsonMapper json;

    CustomerNotices(
            Webhooks webhooks,
            AccountNews news,
            Numbers numbers,
            MetaContacts contacts,
            SandboxClock clock,
            JsonMapper json) {
        this.webhooks = webhooks;
        this.news = news;
        this.numbers = numbers;
        this.contacts = contacts;
        this.clock = clock;
        this.json = json;
    }

    void numberChanged(Pair pair, Customer before, Customer after) {
        ObjectNode system = json.createObjectNode()
                .put("body", "User " + after.name() + " changed from " + before.waId() + " to " + after.waId())
                .put("type", "user_changed_number")
                .put("user_id", after.bsuid())
                .put("previous_user_id", before.bsuid());
        putIfPresent(system, "wa_id", after.waId());
        send(pair, before, system, null, null);
    }

    void userIdChanged(Pair pair, Customer before, Customer after) {
        ObjectNode system = json.createObjectNode()
                .put("body", "User " + after.name() + " changed their user ID")
                .put("type", "user_changed_user_id")
                .put("user_id", after.bsuid())
                .put("previous_user_id", before.bsuid());
        putIfPresent(system, "wa_id", after.waId());
        send(pair, before, system, null, null);
    }

    void identityChanged(Pair pair, Customer customer) {
        ObjectNode identity = json.createObjectNode()
                .put("acknowledged", false)
                .put("created_timestamp", String.valueOf(clock.instant().getEpochSecond()))
                .put("hash", Wamid.hex(16));
        ObjectNode system =
                json.createObjectNode().put("body", "User identity changed").put("type", "customer_identity_changed");
        send(pair, customer, system, identity, contacts.contact(customer));
    }

    void preference(Pair pair, Customer customer, boolean stops) {
        ObjectNode value = json.createObjectNode();
        value.putArray("contacts").add(json.readTree(contacts.contact(customer)));
        ObjectNode preference = value.putArray("user_preferences")
                .addObject()
                .put("detail", "User requested to " + (stops ? "stop" : "resume") + " marketing messages")
                .put("category", "marketing_messages")
                .put("value", stops ? "stop" : "resume")
                .put("timestamp", clock.instant().getEpochSecond())
                .put("user_id", customer.bsuid());
        putIfPresent(preference, "wa_id", customer.waId());
        news.tellAsMessage(numbers.get(pair.phoneNumberId()), "user_preferences", value);
    }

    private void send(
            Pair pair, Customer customer, ObjectNode system, @Nullable ObjectNode identity, @Nullable String contact) {
        String wamid = Wamid.incoming(MetaContacts.address(customer));
        ObjectNode message = message(customer, wamid);
        message.set("system", system);
        if (identity != null) {
            message.set("identity", identity);
        }
        String element = MetaJson.write(json, message);
        webhooks.send(Update.of(Update.Kind.MESSAGES, wamid, pair.phoneNumberId(), pair.lane(), contact, element));
    }

    private ObjectNode message(Customer customer, String wamid) {
        ObjectNode message = json.createObjectNode();
        putIfPresent(message, "from", customer.waId());
        return message.put("from_user_id", customer.bsuid())
                .put("id", wamid)
                .put("timestamp", String.valueOf(clock.instant().getEpochSecond()))
                .put("type", "system");
    }

    private static void putIfPresent(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}

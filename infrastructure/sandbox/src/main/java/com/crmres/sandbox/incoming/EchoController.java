package com.crmres.sandbox.incoming;

import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.customer.Customer;
import com.crmres.sandbox.customer.Customers;
import com.crmres.sandbox.customer.MetaContacts;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.Numbers;
import com.crmres.sandbox.phone.Chats;
import com.crmres.sandbox.phone.Pair;
import com.crmres.sandbox.phone.Wamid;
import com.crmres.sandbox.webhook.MetaJson;
import com.crmres.sandbox.webhook.Update;
import com.crmres.sandbox.webhook.Webhooks;
import java.time.Instant;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The restaurant types on its own phone: the guest sees it, and Meta echoes it to the app. */
@RestController
class EchoController {

    private final Numbers numbers;
    private final Customers customers;
    private final Chats chats;
    private final Webhooks webhooks;
    private final SandboxClock clock;
    private final Completion completion;
    private final JsonMapper json;

    EchoController(
            Numbers numbers,
            Customers customers,
            Chats chats,
            Webhooks webhooks,
            SandboxClock clock,
            Completion completion,
            JsonMapper json) {
        this.numbers = numbers;
        this.customers = customers;
        this.chats = chats;
        this.webhooks = webhooks;
        this.clock = clock;
        this.completion = completion;
        this.json = json;
    }

    @PostMapping("/control/echoes")
    Map<String, String> type(@RequestBody MessageRequest request) {
        BusinessNumber number = numbers.get(request.phoneNumberId());
        Customer customer = customers.get(request.customerId());
        Pair pair = new Pair(number.phoneNumberId(), customer.customerId());
        MessageContent content = MessageContent.of(request, completion.of(number, request));
        String wamid = Wamid.outgoing(MetaContacts.address(customer));
        Instant now = clock.instant();
        chats.add(pair, content.bubble(wamid, request.replyTo(), now).fromBusiness());
        String element = MetaJson.write(json, echo(number, customer, wamid, now, content));
        webhooks.send(Update.of(Update.Kind.ECHOES, wamid, number.phoneNumberId(), pair.lane(), null, element));
        return Map.of("wamid", wamid);
    }

    private ObjectNode echo(
            BusinessNumber number, Customer customer, String wamid, Instant now, MessageContent content) {
        ObjectNode echo = json.createObjectNode().put("from", number.digits());
        if (customer.waId() != null) {
            echo.put("to", customer.waId());
        }
        echo.put("to_user_id", customer.bsuid())
                .put("id", wamid)
                .put("timestamp", String.valueOf(now.getEpochSecond()))
                .put("type", content.type());
        return echo.setAll(content.fields());
    }
}

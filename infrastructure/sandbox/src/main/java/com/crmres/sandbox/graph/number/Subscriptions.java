package com.crmres.sandbox.graph.number;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.CallbackVerification;
import com.crmres.sandbox.number.NumberState;
import com.crmres.sandbox.number.NumberStates;
import com.crmres.sandbox.number.Numbers;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Subscribes an app to an account's webhooks; a new address is asked for the challenge first. */
@Component
class Subscriptions {

    private final Numbers numbers;
    private final NumberStates states;
    private final CallbackVerification verification;

    Subscriptions(Numbers numbers, NumberStates states, CallbackVerification verification) {
        this.numbers = numbers;
        this.states = states;
        this.verification = verification;
    }

    List<ObjectNode> of(List<BusinessNumber> account) {
        return account.stream()
                .filter(number -> states.of(number).is(NumberState.SUBSCRIBED))
                .limit(1)
                .map(Subscriptions::view)
                .toList();
    }

    void subscribe(List<BusinessNumber> account, JsonNode body) {
        String address = body.path("override_callback_uri").asString("");
        for (BusinessNumber number : account) {
            if (!address.isEmpty()) {
                move(number, address, body.path("verify_token").asString(""));
            }
            states.change(number, state -> state.with(NumberState.SUBSCRIBED, true));
        }
    }

    void end(List<BusinessNumber> account) {
        account.forEach(number -> states.change(number, state -> state.with(NumberState.SUBSCRIBED, false)));
    }

    private void move(BusinessNumber number, String address, String verifyToken) {
        BusinessNumber moved = number.movedTo(callback(address), verifyToken);
        Limits.require(
                verification.passes(moved),
                () -> GraphErrors.state("Webhook callback URL is not reachable or invalid"));
        numbers.replace(moved);
    }

    private static URI callback(String address) {
        try {
            URI uri = URI.create(address);
            Limits.require(
                    uri.getHost() != null && String.valueOf(uri.getScheme()).startsWith("http"),
                    () -> GraphErrors.plain("Invalid callback URI format"));
            return uri;
        } catch (IllegalArgumentException e) {
            throw GraphErrors.plain("Invalid callback URI format");
        }
    }

    private static ObjectNode view(BusinessNumber number) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.putObject("whatsapp_business_api_data")
                .put("id", "670843887433847")
                .put("name", "CRM-RES")
                .put("link", "https://www.facebook.com/games/?app_id=670843887433847");
        return view.put("override_callback_uri", number.callbackUrl().toString());
    }
}

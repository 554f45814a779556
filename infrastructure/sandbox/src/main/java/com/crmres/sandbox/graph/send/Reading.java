package com.crmres.sandbox.graph.send;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.phone.Chats;
import com.crmres.sandbox.phone.Pair;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A restaurant marks a customer's message as read, and may show that it is typing. */
@Component
public class Reading {

    private final Chats chats;

    Reading(Chats chats) {
        this.chats = chats;
    }

    public static boolean isAskedBy(JsonNode body) {
        return body.has("status");
    }

    public Done mark(BusinessNumber number, JsonNode body) {
        MessageRules.checkProduct(body);
        Limits.require(
                body.path("status").asString("").equals("read"),
                () -> GraphErrors.invalidParam("Param status must be one of {READ}."));
        JsonNode id = body.path("message_id");
        Limits.require(id.isString(), () -> GraphErrors.required("message_id"));
        Pair pair = chats.pairOf(id.stringValue())
                .filter(ends -> ends.phoneNumberId().equals(number.phoneNumberId()))
                .orElseThrow(() -> GraphErrors.invalidValue("Message ID is not known to this number"));
        boolean types = wantsTyping(body.path("typing_indicator"));
        chats.markRead(pair, id.stringValue());
        if (types) {
            chats.showTyping(pair);
        }
        return new Done(true);
    }

    private static boolean wantsTyping(JsonNode indicator) {
        if (indicator.isMissingNode()) {
            return false;
        }
        Limits.require(
                indicator.path("type").asString("").equals("text"),
                () -> GraphErrors.invalidParam("Param typing_indicator['type'] must be one of {TEXT}."));
        return true;
    }

    public record Done(boolean success) {}
}

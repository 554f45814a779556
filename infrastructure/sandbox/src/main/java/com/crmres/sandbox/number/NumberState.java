package com.crmres.sandbox.number;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What Meta knows about a number apart from who owns it; the two-step PIN and the verification code among it. */
public record NumberState(String phoneNumberId, ObjectNode facts) {

    public static final String MESSAGING_LIMIT = "whatsapp_business_manager_messaging_limit";
    public static final String QUALITY = "quality_rating";
    public static final String VERIFICATION = "code_verification_status";
    public static final String PIN = "pin";
    public static final String CODE = "verification_code";
    public static final String REGISTERED = "registered";
    public static final String SUBSCRIBED = "subscribed";
    public static final String PROFILE = "profile";
    public static final String ON_BIZ_APP = "is_on_biz_app";

    static NumberState fresh(BusinessNumber number) {
        ObjectNode facts = JsonNodeFactory.instance
                .objectNode()
                .put(REGISTERED, true)
                .put(SUBSCRIBED, true)
                .put(QUALITY, "GREEN")
                .put(VERIFICATION, "VERIFIED")
                .put("name_status", "APPROVED")
                .put(MESSAGING_LIMIT, "TIER_2K")
                .put(ON_BIZ_APP, false);
        facts.putObject("throughput").put("level", "STANDARD");
        facts.putObject(PROFILE).put("messaging_product", "whatsapp");
        return new NumberState(number.phoneNumberId(), facts);
    }

    public boolean isRegistered() {
        return facts.path(REGISTERED).asBoolean(true);
    }

    public boolean is(String fact) {
        return facts.path(fact).asBoolean(false);
    }

    /** A fact in words; empty when it is not known. */
    public String text(String fact) {
        return facts.path(fact).asString("");
    }

    public NumberState with(String fact, String value) {
        return new NumberState(phoneNumberId, facts.deepCopy().put(fact, value));
    }

    public NumberState with(String fact, boolean value) {
        return new NumberState(phoneNumberId, facts.deepCopy().put(fact, value));
    }

    public NumberState with(String fact, JsonNode value) {
        ObjectNode changed = facts.deepCopy();
        changed.set(fact, value);
        return new NumberState(phoneNumberId, changed);
    }

    public NumberState without(String fact) {
        ObjectNode changed = facts.deepCopy();
        changed.remove(fact);
        return new NumberState(phoneNumberId, changed);
    }

    @Override
    public String toString() {
        return "NumberState[" + phoneNumberId + "]";
    }
}

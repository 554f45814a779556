package com.crmres.whatsapp.onboarding;

import com.crmres.model.number.NumberHealth;
import com.crmres.whatsapp.answer.MetaAnswers;
import com.crmres.whatsapp.cloudapi.GraphCall;
import com.crmres.whatsapp.cloudapi.GraphClient;
import com.crmres.whatsapp.credential.Account;
import com.crmres.whatsapp.entry.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Speaks with Meta about accounts and numbers; never inside a transaction. */
@Component
class NumberCalls {

    private static final String FIELDS = "id,display_phone_number,verified_name,name_status,code_verification_status,"
            + "status,quality_rating,throughput,is_on_biz_app,whatsapp_business_manager_messaging_limit";
    private static final String PROFILE_FIELDS =
            "about,address,description,email,profile_picture_url,websites,vertical";
    private static final String NUMBER = "/{number}";
    private static final String PRODUCT = "messaging_product";
    private static final String WHATSAPP = "whatsapp";
    private static final String PIN = "pin";

    private final GraphClient graph;

    NumberCalls(GraphClient graph) {
        this.graph = graph;
    }

    /** Whether this token opens the account. */
    void tryToken(String wabaId, String token) {
        MetaAnswers.of(graph.exchangeWith(
                token,
                GraphCall.get("/{waba}", wabaId).with("fields", "id,name").patiently()));
    }

    /** What Meta tells of a number among those of the account; empty when it is not one of them. */
    Optional<NumberHealth> among(Account account, String phoneNumberId) {
        Tree answer = MetaAnswers.of(graph.exchange(
                account,
                GraphCall.get("/{waba}/phone_numbers", account.wabaId())
                        .with("fields", FIELDS)
                        .with("limit", "500")
                        .patiently()));
        return answer.all("data").stream()
                .filter(number -> phoneNumberId.equals(number.text("id")))
                .findFirst()
                .map(NumberCalls::health);
    }

    NumberHealth health(Account account, String phoneNumberId) {
        return health(MetaAnswers.of(graph.exchange(
                account,
                GraphCall.get(NUMBER, phoneNumberId).with("fields", FIELDS).patiently())));
    }

    private static NumberHealth health(Tree number) {
        Object app = number.fields().get("is_on_biz_app");
        String limit = number.text("whatsapp_business_manager_messaging_limit");
        return new NumberHealth(
                number.text("display_phone_number"),
                number.text("verified_name"),
                number.text("name_status"),
                number.text("code_verification_status"),
                number.text("status"),
                number.text("quality_rating"),
                limit == null ? number.text("messaging_limit_tier") : limit,
                number.at("throughput").text("level"),
                app instanceof Boolean known ? known : null);
    }

    /** What happens in the account is sent to us from now on. */
    void subscribe(Account account) {
        post(account, GraphCall.post("/{waba}/subscribed_apps", account.wabaId()));
    }

    void register(Account account, String phoneNumberId, String pin, @Nullable String region) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(PRODUCT, WHATSAPP, PIN, pin));
        if (region != null) {
            body.put("data_localization_region", region);
        }
        post(account, GraphCall.post("/{number}/register", phoneNumberId).carrying(body));
    }

    void deregister(Account account, String phoneNumberId) {
        post(account, GraphCall.post("/{number}/deregister", phoneNumberId).carrying(Map.of(PRODUCT, WHATSAPP)));
    }

    void setPin(Account account, String phoneNumberId, String pin) {
        post(account, GraphCall.post(NUMBER, phoneNumberId).carrying(Map.of(PIN, pin)));
    }

    void requestCode(Account account, String phoneNumberId, String method, String language) {
        post(
                account,
                GraphCall.post("/{number}/request_code", phoneNumberId)
                        .carrying(Map.of("code_method", method, "language", language)));
    }

    void verifyCode(Account account, String phoneNumberId, String code) {
        post(account, GraphCall.post("/{number}/verify_code", phoneNumberId).carrying(Map.of("code", code)));
    }

    Tree profile(Account account, String phoneNumberId) {
        return MetaAnswers.of(graph.exchange(
                        account,
                        GraphCall.get("/{number}/whatsapp_business_profile", phoneNumberId)
                                .with("fields", PROFILE_FIELDS)))
                .first("data");
    }

    void setProfile(Account account, String phoneNumberId, Map<String, Object> profile) {
        Map<String, Object> body = new LinkedHashMap<>(profile);
        body.put(PRODUCT, WHATSAPP);
        post(
                account,
                GraphCall.post("/{number}/whatsapp_business_profile", phoneNumberId)
                        .carrying(body));
    }

    private void post(Account account, GraphCall call) {
        MetaAnswers.of(graph.exchange(account, call.patiently()));
    }
}

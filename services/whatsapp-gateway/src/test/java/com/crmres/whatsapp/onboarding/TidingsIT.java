package com.crmres.whatsapp.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.whatsapp.testing.Facts;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.GraphAccounts;
import com.crmres.whatsapp.testing.TestAccount;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Meta tells of numbers and templates by itself. */
@GatewayTest
class TidingsIT {

    @Autowired
    private GatewayDoor door;

    @Autowired
    private Facts facts;

    private final TestAccount najd = TestAccount.ofNajdGrill();

    @Test
    void aTemplateTurnsAsMetaSays() {
        UUID id = approved("order_ready", "441");

        tell("message_template_status_update", """
                {"event": "REJECTED", "message_template_id": 441, "message_template_name": "order_ready",
                 "message_template_language": "ar", "reason": "INCORRECT_CATEGORY"}""");
        await().until(() -> "rejected".equals(najd.template(id).get("status")));
        assertThat(najd.template(id)).containsEntry("rejected_reason", "INCORRECT_CATEGORY");

        tell("message_template_status_update", """
                {"event": "REINSTATED", "message_template_id": 441, "message_template_name": "order_ready",
                 "message_template_language": "ar", "reason": "NONE"}""");
        await().until(() -> "approved".equals(najd.template(id).get("status")));
        assertThat(najd.template(id)).containsEntry("rejected_reason", null);
        await().untilAsserted(() -> assertThat(facts.of(najd.restaurant().id(), "TemplateStatusChanged"))
                .extracting(fact -> fact.path("previous_status").asString() + " "
                        + fact.path("status").asString() + " "
                        + fact.path("reason").asString(""))
                .containsExactly("approved rejected INCORRECT_CATEGORY", "rejected approved "));
    }

    @Test
    void aTemplateIsRatedAndChargedAnew() {
        UUID id = approved("order_ready", "442");

        tell("message_template_quality_update", """
                {"previous_quality_score": "GREEN", "new_quality_score": "YELLOW", "message_template_id": 442,
                 "message_template_name": "order_ready", "message_template_language": "ar"}""");
        tell("template_category_update", """
                {"message_template_id": 442, "message_template_name": "order_ready", "message_template_language": "ar",
                 "previous_category": "UTILITY", "new_category": "MARKETING"}""");

        await().until(() -> "YELLOW".equals(najd.template(id).get("quality"))
                && "marketing".equals(najd.template(id).get("category")));
    }

    @Test
    void aTemplateIsRephrased() {
        UUID id = approved("order_ready", "443");

        tell("message_template_components_update", """
                {"message_template_id": 443, "message_template_name": "order_ready", "message_template_language": "ar",
                 "message_template_element": "Other words"}""");

        await().until(() -> String.valueOf(najd.template(id).get("components")).contains("Other words"));
    }

    @Test
    void whatIsApprovedBeforeItsSubmissionIsAnsweredStaysApproved() {
        UUID id = najd.template("order_ready", "queued", null, Instant.now().plusSeconds(3600));

        tell("message_template_status_update", """
                {"event": "APPROVED", "message_template_id": 444, "message_template_name": "order_ready",
                 "message_template_language": "ar"}""");

        await().until(() -> "approved".equals(najd.template(id).get("status")));
        assertThat(najd.template(id)).containsEntry("meta_template_id", "444");
    }

    @Test
    void aNumberIsJudgedAnewAndAskedAbout() {
        GraphAccounts.instance()
                .number(
                        najd.waba(),
                        najd.restaurant().phoneNumberId(),
                        Map.of("status", "CONNECTED", "quality_rating", "YELLOW"));

        tell("phone_number_quality_update", """
                {"display_phone_number": "966110000000", "event": "DOWNGRADE", "current_limit": "TIER_250"}""");

        await().until(() -> "TIER_250".equals(najd.number().get("messaging_limit")));
        await().until(() -> "YELLOW".equals(najd.number().get("quality_rating")));
    }

    @Test
    void aNameIsApproved() {
        tell("phone_number_name_update", """
                {"display_phone_number": "966110000000", "decision": "APPROVED",
                 "requested_verified_name": "Najd Grill"}""");

        await().until(() -> "Najd Grill".equals(najd.number().get("verified_name")));
        assertThat(najd.number()).containsEntry("name_status", "APPROVED");
    }

    private UUID approved(String name, String metaId) {
        return najd.template(name, "approved", metaId, null);
    }

    private void tell(String field, String value) {
        int status = door.deliver("""
                {"object": "whatsapp_business_account", "entry": [{"id": "%s", "time": %d,
                 "changes": [{"field": "%s", "value": %s}]}]}""".formatted(najd.waba(), Instant.now().getEpochSecond(), field, value));
        assertThat(status).isEqualTo(200);
    }
}

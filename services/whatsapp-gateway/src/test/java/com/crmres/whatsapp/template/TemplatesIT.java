package com.crmres.whatsapp.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.GraphAccounts;
import com.crmres.whatsapp.testing.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Templates on their way to Meta and back. */
@GatewayTest
class TemplatesIT {

    private static final GraphAccounts META = GraphAccounts.instance();

    @Autowired
    private GatewayDoor door;

    private final TestAccount najd = TestAccount.ofNajdGrill();

    @Test
    void handsOverWhatIsQueuedOnce() {
        UUID id = najd.queued("order_ready", "ar");

        await().until(() -> "pending".equals(najd.template(id).get("status")));
        assertThat(najd.template(id).get("meta_template_id")).isNotNull();
        assertThat(META.calls("POST", path())).singleElement().satisfies(call -> {
            assertThat(call.body().path("name").asString()).isEqualTo("order_ready");
            assertThat(call.body().path("category").asString()).isEqualTo("UTILITY");
            assertThat(call.body().path("components").path(0).path("type").asString())
                    .isEqualTo("BODY");
        });
    }

    @Test
    void findsWhatMetaTookWithoutAnAnswer() {
        META.dropAnswers(path(), 1);
        UUID id = najd.queued("order_ready", "ar");
        await().until(() -> !META.calls("POST", path()).isEmpty());
        await().until(() -> LocalDatabase.number(
                        "select count(*) from templates where id = ? and attempts = 1 and next_attempt_at < now() + interval '30 s'",
                        id)
                == 1);

        LocalDatabase.update("update templates set next_attempt_at = now() where id = ?", id);

        await().until(() -> "pending".equals(najd.template(id).get("status")));
        assertThat(META.calls("POST", path())).hasSize(1);
    }

    @Test
    void takesOverWhatTheAccountHasUnderThatName() {
        META.template(
                najd.waba(),
                "88001",
                Map.of("name", "order_ready", "language", "ar", "status", "APPROVED", "category", "UTILITY"));
        UUID id = najd.queued("order_ready", "ar");

        await().until(() -> "approved".equals(najd.template(id).get("status")));
        assertThat(najd.template(id)).containsEntry("meta_template_id", "88001");
    }

    @Test
    void leavesToPeopleWhatMetaRefuses() {
        META.refuse(
                path(),
                Map.of(
                        "message",
                        "Invalid parameter",
                        "code",
                        100,
                        "error_subcode",
                        2388299,
                        "error_data",
                        Map.of("details", "Variables can't be at the start")));
        UUID id = najd.queued("order_ready", "ar");

        await().until(() -> "draft".equals(najd.template(id).get("status")));
        assertThat(najd.template(id)).containsEntry("rejected_reason", "2388299: Variables can't be at the start");
        META.allow(path());
    }

    @Test
    void waitsWhereTheHourIsUsedUp() {
        for (int number = 0; number < 100; number++) {
            UUID id = najd.template("earlier_" + number, "approved", null, null);
            LocalDatabase.update("update templates set submitted_at = now() where id = ?", id);
        }
        UUID id = najd.queued("order_ready", "ar");

        await().until(() ->
                LocalDatabase.number("select count(*) from templates where id = ? and next_attempt_at > now()", id)
                        == 1);
        assertThat(META.calls("POST", path()))
                .filteredOn(call -> call.body().path("name").asString().equals("order_ready"))
                .isEmpty();
    }

    @Test
    void takesOverAllPagesOfAnAccount() {
        for (int number = 1; number <= 5; number++) {
            META.template(
                    najd.waba(),
                    "8810" + number,
                    Map.of(
                            "name",
                            "order_ready_v" + number,
                            "language",
                            "ar",
                            "status",
                            number == 5 ? "REJECTED" : "APPROVED",
                            "category",
                            "UTILITY",
                            "rejected_reason",
                            number == 5 ? "SCAM" : "NONE",
                            "components",
                            List.of(Map.of("type", "BODY", "text", "text " + number))));
        }
        najd.template("gone", "approved", "1", null);

        assertThat(door.ask("POST", najd.asked("/internal/templates/sync"), Map.of())
                        .body())
                .isEqualTo("{\"seen\":5,\"added\":5,\"changed\":0,\"removed\":1}");
        assertThat(door.ask("POST", najd.asked("/internal/templates/sync"), Map.of())
                        .body())
                .isEqualTo("{\"seen\":5,\"added\":0,\"changed\":0,\"removed\":0}");
        assertThat(najd.templates()).hasSize(5);
        assertThat(najd.templates().getFirst())
                .containsEntry("flow", "order_ready")
                .containsEntry("status", "approved");
        assertThat(najd.templates().getLast())
                .containsEntry("status", "rejected")
                .containsEntry("rejected_reason", "SCAM");
    }

    @Test
    void takesAwayOneLanguageOnly() {
        UUID id = najd.queued("order_ready", "ar");
        await().until(() -> "pending".equals(najd.template(id).get("status")));
        String metaId = String.valueOf(najd.template(id).get("meta_template_id"));

        assertThat(door.ask("DELETE", najd.asked("/internal/templates/" + id), Map.of())
                        .statusCode())
                .isEqualTo(204);

        assertThat(najd.templates()).isEmpty();
        assertThat(META.calls("DELETE", path()))
                .singleElement()
                .satisfies(call ->
                        assertThat(call.query()).contains("hsm_id=" + metaId).contains("name=order_ready"));
    }

    @Test
    void knowsTemplatesOfItsOwnRestaurantOnly() {
        UUID id = najd.queued("order_ready", "ar");
        UUID stranger = TestAccount.ofNajdGrill().id();

        assertThat(door.ask("DELETE", "/internal/templates/" + id + "?restaurant_id=" + stranger, Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(door.get("/internal/templates/" + id).statusCode()).isEqualTo(401);
    }

    private String path() {
        return "/" + najd.waba() + "/message_templates";
    }
}

package com.crmres.core.audit;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Role;
import com.crmres.testing.LocalDatabase;
import jakarta.persistence.TransactionRequiredException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import tools.jackson.databind.JsonNode;

/** What was done is there for owners and managers, and for nobody else. */
@CoreApiTest
class AuditIT {

    private static final String AUDIT = "/api/v1/audit";

    @Autowired
    private Api api;

    @Autowired
    private Audit audit;

    @Autowired
    private Tenants tenants;

    private Caller owner;

    @BeforeEach
    void nothingWasDone() {
        LocalDatabase.update("delete from audit_log");
        owner = new Caller(userId(OWNER), NAJD_GRILL, Role.OWNER, List.of(), UUID.randomUUID());
    }

    @Test
    void tellsWhoDidWhatAndWhen() {
        UUID conversation = UUID.randomUUID();
        tenants.write(
                NAJD_GRILL,
                () -> audit.record(
                        owner, "conversation.taken_over", "conversation", conversation, OLAYA, Map.of("from", "ai")));

        JsonNode entry = list(OWNER, "?subject_kind=conversation&subject_id=" + conversation)
                .getFirst();

        assertThat(entry.get("verb").asString()).isEqualTo("conversation.taken_over");
        assertThat(entry.at("/actor/kind").asString()).isEqualTo("user");
        assertThat(entry.at("/actor/id").asString()).isEqualTo(owner.userId().toString());
        assertThat(entry.at("/actor/name").asString()).isNotBlank();
        assertThat(entry.get("branch_id").asString()).isEqualTo(OLAYA.toString());
        assertThat(entry.at("/details/from").asString()).isEqualTo("ai");
        assertThat(entry.get("at").asString()).endsWith("Z");
    }

    @Test
    void goesPageByPageThroughAllOfIt() {
        tenants.write(NAJD_GRILL, () -> {
            for (int i = 0; i < 25; i++) {
                audit.record(owner, "alert.acknowledged", "alert", UUID.randomUUID(), null, Map.of());
            }
        });
        List<String> seen = new ArrayList<>();
        String query = "?limit=10&subject_kind=alert&actor_id=" + owner.userId();
        String token = api.tokenOf(OWNER);
        String cursor = "";
        for (int page = 0; page < 3; page++) {
            JsonNode body = api.get(AUDIT + query + cursor, token).body();
            body.get("entries")
                    .valueStream()
                    .forEach(entry -> seen.add(entry.get("id").asString()));
            cursor = "&cursor=" + body.path("next_cursor").asString();
            assertThat(body.has("next_cursor")).isEqualTo(page < 2);
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void isForThoseWhoAnswerForIt() {
        assertThat(api.get(AUDIT, api.tokenOf(AGENT)).status()).isEqualTo(403);
        assertThat(api.getAsNobody(AUDIT).status()).isEqualTo(401);
        assertThat(api.get(AUDIT + "?cursor=x", api.tokenOf(OWNER)).status()).isEqualTo(400);
        tenants.write(NAJD_GRILL, () -> audit.record(owner, "a.b", "thing", UUID.randomUUID(), null, Map.of()));
        assertThat(list(STRANGER, "?subject_kind=thing")).isEmpty();
    }

    @Test
    void staysWithinTheBranchesAndThePeopleOfAManager() {
        Caller manager = new Caller(userId(AGENT), NAJD_GRILL, Role.MANAGER, List.of(OLAYA), UUID.randomUUID());
        tenants.write(NAJD_GRILL, () -> {
            audit.record(owner, "in.olaya", "place", UUID.randomUUID(), OLAYA, Map.of());
            audit.record(owner, "in.dammam", "place", UUID.randomUUID(), DAMMAM, Map.of());
            audit.record(owner, "of.others", "place", UUID.randomUUID(), null, Map.of());
            audit.record(manager, "of.mine", "place", UUID.randomUUID(), null, Map.of());
            audit.record(owner, "to.me", "place", manager.userId(), null, Map.of());
            audit.recordOurselves(NAJD_GRILL, "of.nobody", "place", UUID.randomUUID(), Map.of());
        });
        LocalDatabase.update(
                "update memberships set role = 'manager' where user_id = (select id from users where email = ?)",
                AGENT);

        List<String> verbs = list(AGENT, "?subject_kind=place").stream()
                .map(entry -> entry.get("verb").asString())
                .toList();

        LocalDatabase.update(
                "update memberships set role = 'agent' where user_id = (select id from users where email = ?)", AGENT);
        assertThat(verbs).containsExactlyInAnyOrder("in.olaya", "of.mine", "to.me");
        assertThat(list(OWNER, "?subject_kind=place")).hasSize(6);
    }

    @Test
    void isWrittenWithTheDeedOrNotAtAll() {
        assertThatThrownBy(() -> audit.record(owner, "a.b", "thing", UUID.randomUUID(), null, Map.of()))
                .isInstanceOfAny(TransactionRequiredException.class, InvalidDataAccessApiUsageException.class);
        assertThatThrownBy(() -> tenants.write(NAJD_GRILL, () -> {
                    audit.record(owner, "a.b", "thing", UUID.randomUUID(), null, Map.of());
                    throw new IllegalStateException("the deed failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(LocalDatabase.number("select count(*) from audit_log where verb = 'a.b'"))
                .isZero();
    }

    @Test
    void writesDownWhoCameAndWhoWasLockedOut() {
        api.tokenOf(OWNER);
        for (int i = 0; i < 10; i++) {
            api.login("manager@najd-grill.example", "guess " + i);
        }

        assertThat(list(OWNER, "?subject_kind=session").getLast().get("verb").asString())
                .isEqualTo("session.started");
        JsonNode locked = list(OWNER, "?subject_kind=user").getFirst();
        assertThat(locked.get("verb").asString()).isEqualTo("session.locked");
        assertThat(locked.at("/actor/kind").asString()).isEqualTo("system");
        LocalDatabase.update("update users set locked_until = null, failed_sign_ins = 0");
    }

    private static UUID userId(String email) {
        return UUID.fromString(String.valueOf(LocalDatabase.rows("select id from users where email = ?", email)
                .getFirst()
                .get("id")));
    }

    private List<JsonNode> list(String email, String query) {
        return api.get(AUDIT + query, api.tokenOf(email))
                .body()
                .get("entries")
                .valueStream()
                .toList();
    }
}

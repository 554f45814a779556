package com.crmres.core.branch.staff;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.TAHLIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.CoreApiTest;
import com.crmres.testing.LocalDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who works in a branch is said in one place, and nobody comes to see more by leaving one. */
@CoreApiTest
class BranchStaffIT {

    private static final UUID NOURA = UUID.fromString("0198a000-0000-7000-8000-000000000022");
    private static final UUID FAHD = UUID.fromString("0198a000-0000-7000-8000-000000000023");

    @Autowired
    private Api api;

    @AfterEach
    void putBack() {
        LocalDatabase.update(
                "update memberships set branch_ids = array[?, ?]::uuid[] where restaurant_id = ? and user_id = ?",
                OLAYA,
                TAHLIA,
                NAJD_GRILL,
                NOURA);
        LocalDatabase.update(
                "update memberships set branch_ids = array[?]::uuid[] where restaurant_id = ? and user_id = ?",
                OLAYA,
                NAJD_GRILL,
                FAHD);
    }

    @Test
    void thoseAreListedWhoWorkThereOrEverywhere() {
        JsonNode staff = api.get(path(OLAYA), api.tokenOf(AGENT)).body().get("staff");

        assertThat(emails(staff)).contains(OWNER, MANAGER, AGENT);
        assertThat(emails(api.get(path(DAMMAM), api.tokenOf(OWNER)).body().get("staff")))
                .contains(OWNER)
                .doesNotContain(AGENT);
        assertThat(api.get(path(DAMMAM), api.tokenOf(AGENT)).status()).isEqualTo(404);
    }

    @Test
    void whoIsAssignedSeesTheBranchFromThenOn() {
        Answer assigned = assign(OWNER, TAHLIA, NOURA, FAHD);

        assertThat(assigned.status()).isEqualTo(200);
        assertThat(emails(assigned.body().get("staff"))).contains(AGENT);
        assertThat(api.get("/api/v1/branches/" + TAHLIA, api.tokenOf(AGENT)).status())
                .isEqualTo(200);
        assertThat(assign(OWNER, OLAYA, NOURA).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/branches/" + OLAYA, api.tokenOf(AGENT)).status())
                .isEqualTo(404);
    }

    @Test
    void whoWorksNowhereElseStays() {
        Answer refused = assign(OWNER, OLAYA, NOURA);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("only_branch");
        assertThat(refused.body().at("/error/details/user_ids/0").asString()).isEqualTo(FAHD.toString());
    }

    @Test
    void managersMoveWhomTheyLeadInTheirOwnBranches() {
        assertThat(assign(MANAGER, TAHLIA, NOURA, FAHD).status()).isEqualTo(200);
        assertThat(assign(MANAGER, TAHLIA, FAHD).status())
                .as("a manager leaves")
                .isEqualTo(403);
        assertThat(assign(MANAGER, DAMMAM, FAHD).status()).isEqualTo(404);
        assertThat(assign(AGENT, OLAYA, FAHD).status()).isEqualTo(403);
        assertThat(assign(OWNER, OLAYA, NOURA, FAHD, UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    private Answer assign(String by, UUID branch, UUID... users) {
        return api.send("PUT", path(branch), api.tokenOf(by), Map.of("user_ids", List.of(users)));
    }

    private static String path(UUID branch) {
        return "/api/v1/branches/" + branch + "/staff";
    }

    private static List<String> emails(JsonNode staff) {
        return staff.valueStream().map(each -> each.get("email").asString()).toList();
    }
}

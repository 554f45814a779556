package com.crmres.core.tier;

import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.core.DemoRestaurants;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.tenancy.Tenants;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreApiTest
class TiersIT {

    @Autowired
    private Api api;

    @Autowired
    private Tiers tiers;

    @Autowired
    private Tenants tenants;

    @Test
    void showsTheTableAndWhatIsUsed() {
        Api.Answer answer = api.get("/api/v1/tiers", api.tokenOf(OWNER));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("tiers").findValuesAsString("tier"))
                .containsExactly("starter", "growth", "enterprise");
        assertThat(answer.body().at("/tiers/0/requests_per_hour").asInt()).isEqualTo(1000);
        assertThat(answer.body().get("tier").asString()).isEqualTo("growth");
        assertThat(answer.body().at("/usage/branches").asInt()).isPositive();
        assertThat(api.get("/api/v1/tiers", api.tokenOf(STRANGER))
                        .body()
                        .get("tier")
                        .asString())
                .isEqualTo("starter");
        assertThat(api.getAsNobody("/api/v1/tiers").status()).isEqualTo(401);
    }

    @Test
    void showsItToWhoeverMayOnlyRead() {
        assertThat(api.get("/api/v1/tiers", api.tokenOf(DemoRestaurants.viewer()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesOneMoreThanTheTierAllows() {
        assertThatCode(() -> tenants.write(NAJD_GRILL, () -> tiers.check(Limit.BRANCHES, 4)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> tenants.write(BAHR_SEAFOOD, () -> tiers.check(Limit.BRANCHES, 1)))
                .isInstanceOfSatisfying(Conflict.class, refused -> {
                    assertThat(refused.code()).isEqualTo("tier_limit");
                    assertThat(refused.details())
                            .containsEntry("limit", "branches")
                            .containsEntry("allowed", 1)
                            .containsEntry("tier", "starter");
                });
    }
}

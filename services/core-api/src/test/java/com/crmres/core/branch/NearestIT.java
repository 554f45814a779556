package com.crmres.core.branch;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.restaurant.EarthPoint;
import com.crmres.testing.LocalDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Which branch is near is found by the index, and told with its state. */
@CoreApiTest
class NearestIT {

    private static final String NEAREST = "/api/v1/branches/nearest";
    private static final UUID CHAIN = UUID.fromString("0198a000-0000-7000-8000-00000000c4a1");

    @Autowired
    private Api api;

    @Autowired
    private Tenants tenants;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theNearestIsFirstWithItsDistance() {
        JsonNode near = api.get(NEAREST + "?latitude=24.7136&longitude=46.6753", api.tokenOf(OWNER))
                .body()
                .get("branches");

        assertThat(near).hasSizeGreaterThanOrEqualTo(3);
        assertThat(near.at("/0/branch/id").asString()).isEqualTo(OLAYA.toString());
        assertThat(near.at("/0/distance_m").asLong()).isBetween(2200L, 2400L);
        assertThat(near.at("/0/delivers").asBoolean()).isTrue();
        assertThat(near.at("/1/branch/id").asString()).isEqualTo(DAMMAM.toString());
        assertThat(near.at("/1/delivers").asBoolean()).isFalse();
    }

    @Test
    void onlyThoseAreToldThatAreWantedAndSeen() {
        String owner = api.tokenOf(OWNER);
        String place = "?latitude=24.7136&longitude=46.6753";

        assertThat(api.get(NEAREST + place + "&delivers=true", owner).body().get("branches"))
                .hasSize(1);
        assertThat(api.get(NEAREST + place + "&limit=2", owner).body().get("branches"))
                .hasSize(2);
        assertThat(api.get(NEAREST + place, api.tokenOf(AGENT)).body().get("branches"))
                .hasSize(1);
        assertThat(api.get(NEAREST + place + "&open=true", owner)
                        .body()
                        .get("branches")
                        .valueStream())
                .allMatch(each -> each.get("open_now").asBoolean());
        assertThat(api.get(NEAREST + "?latitude=91&longitude=46", owner).status())
                .isEqualTo(400);
        assertThat(api.get(NEAREST + "?latitude=24", owner).status()).isEqualTo(400);
    }

    @Test
    void theDatabaseReckonsAsWeDo() {
        EarthPoint olaya = EarthPoint.of(24.6949, 46.6851);

        assertThat(LocalDatabase.rows(
                                "select cube_distance(earth_point, ll_to_earth(latitude, longitude)) as off,"
                                        + " cube_distance(earth_point, cube(array[?, ?, ?]::float8[])) as from_ours"
                                        + " from branches where id = ?",
                                olaya.x(),
                                olaya.y(),
                                olaya.z(),
                                OLAYA)
                        .getFirst()
                        .values())
                .allSatisfy(off -> assertThat((Double) off).isCloseTo(0, within(0.01)));
        assertThat(EarthPoint.overGround(0)).isZero();
    }

    @Test
    void twentyThousandBranchesAreNotReadThrough() {
        LocalDatabase.update("""
                insert into restaurants (id, slug, name, created_at, updated_at)
                values (?, 'a-long-chain', '{"ar": "سلسلة", "en": "Chain"}', now(), now())""", CHAIN);
        try {
            LocalDatabase.update("""
                    insert into branches (id, restaurant_id, name, latitude, longitude, created_at, updated_at)
                    select gen_random_uuid(), ?, '{"ar": "فرع", "en": "Branch"}', 17 + random() * 15, 35 + random() * 20,
                      now(), now() from generate_series(1, 20000)""", CHAIN);
            LocalDatabase.update("analyze branches");

            assertThat(String.join("\n", plan()))
                    .contains("Index Scan using branches_by_place", "Order By: (earth_point <->")
                    .doesNotContain("Seq Scan", "Sort");
        } finally {
            LocalDatabase.update("delete from branches where restaurant_id = ?", CHAIN);
            LocalDatabase.update("delete from restaurants where id = ?", CHAIN);
            LocalDatabase.update("analyze branches");
        }
    }

    private List<String> plan() {
        EarthPoint from = EarthPoint.of(24.7136, 46.6753);
        return tenants.read(
                CHAIN,
                () -> jdbc.sql("explain (analyze) " + NearestFinder.NEAREST)
                        .param("x", from.x())
                        .param("y", from.y())
                        .param("z", from.z())
                        .param("restaurant", CHAIN)
                        .param("everywhere", true)
                        .param("branches", new UUID[0])
                        .param("most", NearestFinder.LOOKED_AT)
                        .query(String.class)
                        .list());
    }
}

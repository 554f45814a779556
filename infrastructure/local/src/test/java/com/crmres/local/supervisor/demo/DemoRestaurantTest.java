package com.crmres.local.supervisor.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoRestaurantTest {

    private static final Path DEMO = Path.of("../demo");

    private final List<DemoRestaurant> restaurants;

    DemoRestaurantTest() throws IOException {
        restaurants = DemoRestaurant.readAll(DEMO);
    }

    @Test
    void theFirstHasThreeBranchesAndTheSecondOne() {
        assertThat(restaurants)
                .extracting(
                        demo -> demo.restaurant().slug(),
                        demo -> demo.branches().size())
                .containsExactly(tuple("najd-grill", 3), tuple("bahr-seafood", 1));
    }

    @Test
    void eachHasANumberAndEveryRole() {
        assertThat(restaurants).allSatisfy(demo -> {
            assertThat(demo.number().phoneNumberId()).isNotBlank();
            assertThat(List.of("owner", "manager", "agent"))
                    .allSatisfy(role -> assertThat(demo.user(role).email()).contains("@"));
        });
        assertThat(restaurants.stream().map(demo -> demo.number().phoneNumberId()))
                .doesNotHaveDuplicates();
    }
}

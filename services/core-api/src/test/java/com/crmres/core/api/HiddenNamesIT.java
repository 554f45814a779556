package com.crmres.core.api;

import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.CoreApiTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is called by a name is called by one that everybody sees, on one line and in its own direction. */
@CoreApiTest
class HiddenNamesIT {

    private static final List<String> HIDDEN = List.of("\u202E\u200B", "\u200B", "\u2800", "two\nlines", "\u202Eabc");

    @Autowired
    private Api api;

    private String owner = "";

    @BeforeEach
    void signIn() {
        owner = api.tokenOf(OWNER);
    }

    static Stream<Arguments> namings() {
        String restaurant = "/restaurants/" + NAJD_GRILL;
        String branch = "/branches/" + OLAYA;
        return Stream.of(
                Arguments.of("PATCH", restaurant, "name.en"),
                Arguments.of("PATCH", restaurant, "escalation.keywords[0]"),
                Arguments.of("PATCH", restaurant, "prayer.city"),
                Arguments.of("PATCH", branch, "name.en"),
                Arguments.of("PATCH", branch, "address.street"),
                Arguments.of("POST", "/branches", "name.en"),
                Arguments.of("POST", "/menu/categories", "name.en"),
                Arguments.of("POST", "/menu/items", "name.en"),
                Arguments.of("POST", "/menu/items", "aliases[0]"),
                Arguments.of("POST", "/coupons", "name.en"),
                Arguments.of("POST", "/api-keys", "name"),
                Arguments.of("POST", "/labels", "name.en"),
                Arguments.of("PATCH", "/customers/" + NAJD_GRILL, "tags[0]"),
                Arguments.of("PATCH", "/customers/" + NAJD_GRILL, "name"),
                Arguments.of("POST", "/auth/register", "restaurant_name.en"),
                Arguments.of("POST", "/auth/register", "name"));
    }

    @ParameterizedTest
    @MethodSource("namings")
    void areRefused(String method, String path, String field) {
        for (String hidden : HIDDEN) {
            Answer answer =
                    api.send(method, "/api/v1" + path, owner, body(field, hidden), "Idempotency-Key", "hidden-names");

            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.body().at("/error/details/fields").get(field))
                    .as(field + " among " + answer.text())
                    .isNotNull();
        }
    }

    private static Map<String, Object> body(String field, String hidden) {
        String[] path = field.split("\\.");
        Object value = path[path.length - 1].endsWith("[0]") ? List.of(hidden) : hidden;
        String last = path[path.length - 1].replace("[0]", "");
        if (last.equals("street")) {
            value = Map.of("ar", "شارع", "en", hidden);
        }
        if (last.equals("en")) {
            return Map.of(path[0], Map.of("ar", "اسم", "en", hidden));
        }
        return path.length == 1 ? Map.of(last, value) : Map.of(path[0], Map.of(last, value));
    }
}

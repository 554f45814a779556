package com.crmres.core.api;

import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every answer says about itself: how long it is good, and what a browser may do with it. */
@CoreApiTest
class ReferenceTagsIT {

    private static final String TIERS = "/api/v1/tiers";

    @Autowired
    private Api api;

    @Test
    void answersNothingNewToWhoeverHasIt() {
        Api.Answer first = api.get(TIERS, api.tokenOf(OWNER));
        String tag = header(first, "ETag");

        Api.Answer again = api.get(TIERS, api.tokenOf(OWNER), "If-None-Match", "\"old\", W/" + tag);

        assertThat(tag).matches("\"[0-9a-f]{16}\"");
        assertThat(header(first, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(api.get(TIERS, api.tokenOf(STRANGER), "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void letsNobodyKeepWhatIsPrivate() {
        Api.Answer me = api.get("/api/v1/me", api.tokenOf(OWNER));

        assertThat(header(me, "Cache-Control")).contains("no-store");
        assertThat(header(me, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(me, "Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(header(me, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(me.headers().firstValue("Strict-Transport-Security")).isEmpty();
        Api.Answer behindTheBalancer = api.get("/api/v1/me", api.tokenOf(OWNER), "X-Forwarded-Proto", "https");
        assertThat(header(behindTheBalancer, "Strict-Transport-Security")).startsWith("max-age=");
    }

    @Test
    void tellsHowManyRequestsAreLeft() {
        Api.Answer me = api.get("/api/v1/me", api.tokenOf(OWNER));
        Api.Answer next = api.get("/api/v1/me", api.tokenOf(OWNER));

        assertThat(header(me, "RateLimit-Limit")).isEqualTo("5000");
        assertThat(Integer.parseInt(header(next, "RateLimit-Remaining")))
                .isEqualTo(Integer.parseInt(header(me, "RateLimit-Remaining")) - 1);
        assertThat(Integer.parseInt(header(me, "RateLimit-Reset"))).isBetween(1, 3600);
        assertThat(api.call("POST", "/api/v1/live/tickets", api.tokenOf(OWNER))
                        .headers()
                        .firstValue("RateLimit-Limit"))
                .isEmpty();
    }

    private static String header(Api.Answer answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}

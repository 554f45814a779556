package com.crmres.core.live;

import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.kit.live.LiveFeed;
import com.crmres.kit.security.EndedSessions;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A socket lives as long as it should and holds up nobody. */
@CoreApiTest
@Lazy
@TestPropertySource(
        properties = {
            "crmres.live.heartbeat=1s",
            "crmres.live.socket-life=14s",
            "crmres.live.buffer=512KB",
            "crmres.live.most-of-session=3"
        })
class LiveLimitsIT {

    private static final Chats NAJD = new Chats(NAJD_GRILL);

    @Autowired
    private Api api;

    @Autowired
    private LiveFeed feed;

    @Autowired
    private StringRedisTemplate redis;

    @Value("${local.server.port}")
    private int port;

    @Test
    void saysThatItIsFineAndEndsAfterItsTime() {
        UUID conversation = NAJD.begun(0, "active", null);
        try (Screen screen = open()) {
            screen.await("hello");
            new News(feed, NAJD_GRILL).said(conversation, 1);
            JsonNode said = screen.await("message:new");
            screen.await(frame -> frame.get("type").asString().equals("heartbeat")
                    && frame.get("id").equals(said.get("id")));

            assertThat(screen.closeCode()).isEqualTo(4408);
        }
    }

    @Test
    void theEndOfASessionIsSeenAtAHeartbeatWhenItWasNotHeard() throws ParseException {
        String token = api.tokenOf(OWNER);
        String session = SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("sid");
        try (Screen screen = Screen.open(port, Screen.ticket(api, token), null)) {
            screen.await("hello");
            redis.opsForValue().set(EndedSessions.CHANNEL + ":" + session, "1");

            assertThat(screen.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void aReaderThatDoesNotReadIsSentAwayAndNobodyWaitsForIt() {
        UUID conversation = NAJD.begun(1, "active", null);
        NAJD.says(conversation, 2, "ai", "ط".repeat(100_000), Chats.NOON);
        News news = new News(feed, NAJD_GRILL);
        try (Screen asleep = Screen.asleep(port, Screen.ticket(api, Screen.tokenOf(api, OWNER)));
                Screen awake = open()) {
            awake.await("hello");
            long longest = 0;
            for (int i = 0; i < 60; i++) {
                long began = System.nanoTime();
                news.said(conversation, 2);
                int told = i + 1;
                Screen.until(() -> awake.of("message:new").size() == told);
                longest = Math.max(longest, (System.nanoTime() - began) / 1_000_000);
            }
            asleep.wakeUp();

            assertThat(longest).isLessThan(3_000);
            assertThat(asleep.closeCode()).isIn(1013, 1006);
            assertThat(asleep.of("message:new").size()).isLessThan(60);
        }
    }

    @Test
    void aSessionHasNoMoreSocketsThanAPersonLooksAt() {
        String token = api.tokenOf(OWNER);
        try (Screen first = Screen.open(port, Screen.ticket(api, token), null);
                Screen second = Screen.open(port, Screen.ticket(api, token), null);
                Screen third = Screen.open(port, Screen.ticket(api, token), null);
                Screen fourth = Screen.open(port, Screen.ticket(api, token), null)) {
            assertThat(first.closeCode()).isEqualTo(4429);
            List.of(second, third, fourth).forEach(open -> open.await("heartbeat"));
        }
    }

    @Test
    void aScreenThatTalksWithoutEndIsSentAway() {
        try (Screen loud = Screen.open(port, Screen.ticket(api, api.tokenOf(OWNER)), null)) {
            loud.await("hello");
            for (int i = 0; i < 100 && !loud.isClosed(); i++) {
                loud.says("{\"type\":\"ping\"}");
            }

            assertThat(loud.closeCode()).isEqualTo(1008);
            assertThat(loud.of("pong").size()).isLessThanOrEqualTo(60);
        }
    }

    private Screen open() {
        return Screen.open(port, Screen.ticket(api, Screen.tokenOf(api, OWNER)), null);
    }
}

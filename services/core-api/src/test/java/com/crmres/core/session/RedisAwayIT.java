package com.crmres.core.session;

import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.testing.LocalDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A Redis that takes connections and never answers, the worst that it can do, keeps nobody out. */
@CoreApiTest
@DirtiesContext
class RedisAwayIT {

    private static final ServerSocket MUTE = mute();

    @Autowired
    private Api api;

    @DynamicPropertySource
    static void redis(DynamicPropertyRegistry settings) {
        settings.add("spring.data.redis.url", () -> "redis://127.0.0.1:" + MUTE.getLocalPort());
        settings.add("spring.data.redis.timeout", () -> "300ms");
        settings.add("spring.data.redis.connect-timeout", () -> "300ms");
    }

    @AfterAll
    static void close() throws IOException {
        MUTE.close();
    }

    @Test
    void peopleComeInStayAndLeave() {
        Api.Answer login = api.login(OWNER, PASSWORD);
        assertThat(login.status()).isEqualTo(200);
        assertThat(api.get("/api/v1/me", access(login)).status()).isEqualTo(200);
        Api.Answer next = refresh(login);
        assertThat(next.status()).isEqualTo(200);

        assertThat(api.post("/api/v1/auth/logout", Map.of("refresh_token", token(next)))
                        .status())
                .isEqualTo(204);

        assertThat(refresh(next).code()).isEqualTo("session_ended");
        // nobody can tell the services now: the access token is good until it expires
        assertThat(api.get("/api/v1/me", access(next)).status()).isEqualTo(200);
    }

    @Test
    void guessesAreStillLimitedByTheAccountsLock() {
        for (int i = 0; i < 10; i++) {
            assertThat(api.login("manager@bahr-seafood.example", "guess " + i).status())
                    .isEqualTo(401);
        }

        assertThat(api.login("manager@bahr-seafood.example", PASSWORD).status()).isEqualTo(401);
        LocalDatabase.update("update users set locked_until = null, failed_sign_ins = 0");
    }

    private Api.Answer refresh(Api.Answer login) {
        return api.post("/api/v1/auth/refresh", Map.of("refresh_token", token(login)));
    }

    private static String token(Api.Answer answer) {
        return answer.body().get("refresh_token").asString();
    }

    private static String access(Api.Answer answer) {
        return answer.body().get("access_token").asString();
    }

    private static ServerSocket mute() {
        try {
            return new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

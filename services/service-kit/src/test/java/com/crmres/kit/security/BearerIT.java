package com.crmres.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.kit.testapp.KitApplication;
import com.crmres.testing.ForgedTokens;
import com.crmres.testing.LocalInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What every service with callers believes, and what it does not: 404 is inside, 401 is outside. */
@LocalInfrastructure
@SpringBootTest(classes = KitApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
class BearerIT {

    private static final KeyPair NEWEST = ForgedTokens.pair();
    private static final KeyPair BEFORE = ForgedTokens.pair();
    private static final UUID RESTAURANT = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    private static final ForgedTokens TOKENS = new ForgedTokens(NEWEST, RESTAURANT);

    @LocalServerPort
    private int port;

    @Autowired
    private EndedSessions ended;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry settings) {
        settings.add("crmres.jwt.public-key", () -> ForgedTokens.publicPem(NEWEST) + ForgedTokens.publicPem(BEFORE));
    }

    @Test
    void believesTheNewestKeyAndTheOneBefore() throws Exception {
        assertThat(statusWith(TOKENS.genuine())).isEqualTo(404);
        assertThat(statusWith(new ForgedTokens(BEFORE, RESTAURANT).genuine())).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void believesNoForgery(String attack, String token) throws Exception {
        assertThat(statusWith(token)).as(attack).isEqualTo(401);
    }

    @Test
    void believesNoTokenOfAnEndedSession() throws Exception {
        UUID session = UUID.randomUUID();
        String token = TOKENS.genuine(session);
        assertThat(statusWith(token)).isEqualTo(404);

        ended.add(session, Duration.ofSeconds(30));

        assertThat(statusWith(token)).isEqualTo(401);
        assertThat(statusWith(TOKENS.genuine())).isEqualTo(404);
    }

    static Stream<Arguments> forgeries() {
        return TOKENS.all().entrySet().stream().map(forged -> Arguments.of(forged.getKey(), forged.getValue()));
    }

    private int statusWith(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/nowhere"))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}

package com.crmres.core.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** What Google may answer, played by a server of this test. */
@ExtendWith(OutputCaptureExtension.class)
class GoogleGeocoderTest {

    private static final String OLAYA = """
            {"status": "OK", "results": [
              {"formatted_address": "طريق العليا، الرياض", "geometry": {
                "location": {"lat": 24.6949, "lng": 46.6851}, "location_type": "ROOFTOP"}},
              {"formatted_address": "العليا", "geometry": {
                "location": {"lat": 24.69, "lng": 46.68}, "location_type": "APPROXIMATE"}},
              {"formatted_address": "nowhere", "geometry": {"location": {"lat": 240, "lng": 46.68}}},
              {"formatted_address": "no place at all"}]}""";

    private final AtomicReference<URI> asked = new AtomicReference<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer google = server();
    private int status = 200;
    private String answer = OLAYA;
    private boolean silent;

    private final GoogleGeocoder geocoder = MapsConfiguration.google(
            new MapsSettings(
                    "secret-key",
                    URI.create("http://127.0.0.1:" + google.getAddress().getPort()),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(300),
                    50,
                    4,
                    Duration.ofMinutes(1)),
            CircuitBreaker.of(
                    "maps",
                    CircuitBreakerConfig.custom()
                            .slidingWindowSize(4)
                            .minimumNumberOfCalls(4)
                            .recordException(MapsFailed.class::isInstance)
                            .build()),
            JsonMapper.shared());

    @AfterEach
    void close() {
        over.countDown();
        google.stop(0);
    }

    @Test
    void findsThePlacesThatMayBeMeant() {
        assertThat(geocoder.locate("طريق العليا & key=stolen", "ar"))
                .containsExactly(
                        new Candidate("طريق العليا، الرياض", 24.6949, 46.6851, Precision.EXACT),
                        new Candidate("العليا", 24.69, 46.68, Precision.AREA));
        assertThat(asked.get().getPath()).isEqualTo("/maps/api/geocode/json");
        assertThat(asked.get().getRawQuery())
                .contains("%20%26%20key%3Dstolen&region=sa&language=ar&key=secret-key")
                .doesNotContain("key=stolen");
    }

    @Test
    void whatIsOnNoMapIsNotFound() {
        answer = "{\"status\": \"ZERO_RESULTS\", \"results\": []}";

        assertThat(geocoder.locate("كوكب المريخ", "ar")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": \"OVER_QUERY_LIMIT\"}",
                "{\"status\": \"REQUEST_DENIED\", \"error_message\": \"The key secret-key is not valid\"}",
                "{}",
                "[]",
                "<html>busy</html>",
                "",
            })
    void whatIsNoAnswerIsAFailure(String nonsense, CapturedOutput output) {
        answer = nonsense;

        assertThatThrownBy(() -> geocoder.locate("العليا", "ar")).isInstanceOf(MapsFailed.class);
        assertThat(output).doesNotContain("secret-key", "العليا");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 429, 500})
    void aRefusalIsAFailureAndLeadsNowhereElse(int refused, CapturedOutput output) {
        status = refused;

        assertThatThrownBy(() -> geocoder.locate("العليا", "ar")).isInstanceOf(MapsFailed.class);
        assertThat(calls).hasValue(1);
        assertThat(output).doesNotContain("secret-key");
    }

    @Test
    void aSilentServerIsGivenUp(CapturedOutput output) {
        silent = true;

        assertThatThrownBy(() -> geocoder.locate("العليا", "ar")).isInstanceOf(MapsFailed.class);
        assertThat(output).doesNotContain("secret-key");
    }

    @Test
    void afterSeveralFailuresNobodyIsAskedForAWhile() {
        status = 500;
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> geocoder.locate("العليا", "ar")).isInstanceOf(MapsFailed.class);
        }

        assertThat(calls).hasValue(4);
    }

    private HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", exchange -> {
                calls.incrementAndGet();
                asked.set(exchange.getRequestURI());
                if (silent) {
                    awaitTheEnd();
                }
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void awaitTheEnd() {
        try {
            assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package com.crmres.core.maps;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks Google's Geocoding API. The key is part of the address asked, so that no address and no cause is ever logged. */
class GoogleGeocoder implements Geocoder {

    private static final Logger log = LoggerFactory.getLogger(GoogleGeocoder.class);
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST = 10;

    private final RestClient google;
    private final String key;
    private final CircuitBreaker breaker;
    private final JsonMapper json;

    GoogleGeocoder(RestClient google, String key, CircuitBreaker breaker, JsonMapper json) {
        this.google = google;
        this.key = key;
        this.breaker = breaker;
        this.json = json;
    }

    @Override
    public List<Candidate> locate(String address, String locale) {
        try {
            return breaker.executeSupplier(() -> ask(address, locale));
        } catch (CallNotPermittedException open) {
            throw new MapsFailed();
        }
    }

    private List<Candidate> ask(String address, String locale) {
        try {
            JsonNode answer = google.get()
                    .uri(
                            "/maps/api/geocode/json?address={address}&region=sa&language={locale}&key={key}",
                            address,
                            locale,
                            key)
                    .exchangeForRequiredValue((request, response) -> json.readTree(body(response)));
            return candidates(answer);
        } catch (RestClientException | JacksonException failed) {
            throw failed(failed.getClass().getSimpleName());
        }
    }

    private static byte[] body(ClientHttpResponse response) throws IOException {
        if (!response.getStatusCode().is2xxSuccessful()) {
            throw failed("status " + response.getStatusCode().value());
        }
        return response.getBody().readNBytes(MOST_BYTES);
    }

    private static List<Candidate> candidates(JsonNode answer) {
        String status = answer.path("status").asString("");
        return switch (status) {
            case "OK" ->
                answer.path("results")
                        .valueStream()
                        .flatMap(GoogleGeocoder::candidate)
                        .limit(MOST)
                        .toList();
            // what it cannot read it does not know
            case "ZERO_RESULTS", "INVALID_REQUEST" -> List.of();
            default -> throw failed(status.matches("[A-Z_]{1,40}") ? status : "no status");
        };
    }

    private static Stream<Candidate> candidate(JsonNode result) {
        JsonNode location = result.at("/geometry/location");
        double latitude = location.path("lat").asDouble(Double.NaN);
        double longitude = location.path("lng").asDouble(Double.NaN);
        boolean real = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return real
                ? Stream.of(new Candidate(
                        result.path("formatted_address").asString(""), latitude, longitude, precision(result)))
                : Stream.empty();
    }

    private static Precision precision(JsonNode result) {
        return switch (result.at("/geometry/location_type").asString("")) {
            case "ROOFTOP" -> Precision.EXACT;
            case "RANGE_INTERPOLATED", "GEOMETRIC_CENTER" -> Precision.STREET;
            default -> Precision.AREA;
        };
    }

    private static MapsFailed failed(String why) {
        log.warn("The map gave no answer: {}", why);
        return new MapsFailed();
    }
}

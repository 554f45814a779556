package com.crmres.core.maps;

import com.crmres.kit.error.Conflict;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Chooses who is asked: Google where there is a key for it, and otherwise nobody. */
@Configuration(proxyBeanMethods = false)
class MapsConfiguration {

    @Bean
    Geocoder geocoder(MapsSettings settings, MeterRegistry metrics, JsonMapper json) {
        if (settings.googleKey().isBlank()) {
            return (address, locale) -> {
                throw new Conflict("maps_unavailable");
            };
        }
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .failureRateThreshold(settings.failureRate())
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.window())
                .waitDurationInOpenState(settings.openFor())
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .recordException(MapsFailed.class::isInstance)
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(metrics);
        return google(settings, breakers.circuitBreaker("maps"), json);
    }

    static GoogleGeocoder google(MapsSettings settings, CircuitBreaker breaker, JsonMapper json) {
        // an answer that leads elsewhere is no answer: only the configured host is ever called
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.readTimeout());
        RestClient client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.url().toString())
                .build();
        return new GoogleGeocoder(client, settings.googleKey(), breaker, json);
    }
}

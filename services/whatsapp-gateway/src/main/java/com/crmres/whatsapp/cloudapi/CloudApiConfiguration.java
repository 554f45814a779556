package com.crmres.whatsapp.cloudapi;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The client of the Graph API and the breaker before it. */
@Configuration(proxyBeanMethods = false)
class CloudApiConfiguration {

    @Bean
    RestClient graph(CloudApiSettings settings) {
        return client(settings, settings.readTimeout());
    }

    @Bean
    RestClient patientGraph(CloudApiSettings settings) {
        return client(settings, settings.patientReadTimeout());
    }

    private static RestClient client(CloudApiSettings settings, Duration readTimeout) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(readTimeout);
        return RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.url() + "/" + settings.version())
                .build();
    }

    /** Counts answers that never came; what Meta refuses with a reason is an answer. */
    @Bean
    CircuitBreaker graphBreaker(CloudApiSettings settings, MeterRegistry metrics) {
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .failureRateThreshold(settings.failureRate())
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.window())
                .waitDurationInOpenState(settings.openFor())
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .recordResult(
                        outcome -> outcome instanceof GraphResult.NotSent || outcome instanceof GraphResult.Unknown)
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(metrics);
        return breakers.circuitBreaker("graph");
    }
}

package com.crmres.whatsapp.cloudapi;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Calls the Graph API. A send is never repeated here: whether it may be, is for whoever keeps the message to decide. */
@Component
public class CloudApiClient {

    private final RestClient graph;
    private final CircuitBreaker breaker;
    private final JsonMapper json;
    private final GraphAnswer answers = new GraphAnswer(RetryPolicies.load());

    CloudApiClient(RestClient graph, CircuitBreaker graphBreaker, JsonMapper json) {
        this.graph = graph;
        this.breaker = graphBreaker;
        this.json = json;
    }

    /** Whether calls are left out for a while, because Meta did not answer the last ones. */
    public boolean isPaused() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    public SendOutcome send(OutgoingMessage message) {
        try {
            return breaker.executeSupplier(() -> post(message.phoneNumberId(), message.body()));
        } catch (CallNotPermittedException open) {
            return new SendOutcome.NotSent("breaker open");
        }
    }

    /** Shows blue ticks up to this message and, until we reply, that we are typing. */
    public SendOutcome markRead(String phoneNumberId, String wamid) {
        return breaker.getState() == CircuitBreaker.State.CLOSED
                ? post(
                        phoneNumberId,
                        Map.of(
                                "messaging_product",
                                "whatsapp",
                                "status",
                                "read",
                                "message_id",
                                wamid,
                                "typing_indicator",
                                Map.of("type", "text")))
                : new SendOutcome.NotSent("breaker open");
    }

    private SendOutcome post(String phoneNumberId, Map<String, Object> body) {
        try {
            return graph.post()
                    .uri("/{phoneNumberId}/messages", phoneNumberId)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsBytes(body))
                    .exchangeForRequiredValue((request, response) -> answers.of(
                            response.getStatusCode().value(), response.getBody().readAllBytes()));
        } catch (ResourceAccessException failed) {
            return isBeforeTheRequest(failed.getCause())
                    ? new SendOutcome.NotSent(reason(failed))
                    : new SendOutcome.Unknown(reason(failed));
        }
    }

    private static boolean isBeforeTheRequest(@Nullable Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof SSLHandshakeException;
    }

    private static String reason(ResourceAccessException failed) {
        Throwable cause = failed.getCause();
        return (cause == null ? failed : cause).getClass().getSimpleName();
    }
}

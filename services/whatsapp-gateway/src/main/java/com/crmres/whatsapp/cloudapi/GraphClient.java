package com.crmres.whatsapp.cloudapi;

import com.crmres.whatsapp.credential.Account;
import com.crmres.whatsapp.credential.Credentials;
import com.crmres.whatsapp.credential.TokenUnavailable;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the Graph API for an account: token, time-outs, breaker and errors are dealt with here, once, for every kind of
 * call. Nothing is repeated here, and neither bodies nor tokens are logged.
 */
@Component
public class GraphClient {

    private static final String OPEN = "breaker open";

    private final RestClient graph;
    private final RestClient patientGraph;
    private final CircuitBreaker breaker;
    private final Credentials credentials;
    private final JsonMapper json;
    private final GraphAnswer answers = new GraphAnswer();

    GraphClient(
            @Qualifier("graph") RestClient graph,
            @Qualifier("patientGraph") RestClient patientGraph,
            CircuitBreaker graphBreaker,
            Credentials credentials,
            JsonMapper json) {
        this.graph = graph;
        this.patientGraph = patientGraph;
        this.breaker = graphBreaker;
        this.credentials = credentials;
        this.json = json;
    }

    /** Whether calls are left out for a while, because Meta did not answer the last ones. */
    public boolean isPaused() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    /** Never to be called inside a transaction. */
    public GraphResult exchange(Account account, GraphCall call) {
        try {
            return exchangeWith(credentials.tokenFor(account), call);
        } catch (TokenUnavailable closed) {
            return new GraphResult.NotSent("no token");
        }
    }

    /** Calls with a token that is not an account's yet, to see what it opens. */
    public GraphResult exchangeWith(String token, GraphCall call) {
        try {
            return breaker.executeSupplier(() -> answerTo(token, call));
        } catch (CallNotPermittedException open) {
            return new GraphResult.NotSent(OPEN);
        }
    }

    /** A courtesy: left out unless all is well, and its failure counts for nothing. */
    public GraphResult tryExchange(Account account, GraphCall call) {
        return breaker.getState() == CircuitBreaker.State.CLOSED
                ? answerTo(credentials.tokenFor(account), call)
                : new GraphResult.NotSent(OPEN);
    }

    private GraphResult answerTo(String token, GraphCall call) {
        try {
            RestClient.RequestBodySpec request = (call.patient() ? patientGraph : graph)
                    .method(call.method())
                    .uri(address -> uri(address, call))
                    .headers(headers -> headers.setBearerAuth(token));
            return carrying(request, call.body())
                    .exchangeForRequiredValue((sent, answer) -> answers.of(
                            answer.getStatusCode().value(), answer.getBody().readAllBytes()));
        } catch (ResourceAccessException failed) {
            return isBeforeTheRequest(failed.getCause())
                    ? new GraphResult.NotSent(reason(failed))
                    : new GraphResult.Unknown(reason(failed));
        }
    }

    private static URI uri(UriBuilder address, GraphCall call) {
        List<Object> values = new ArrayList<>(call.ids());
        address.path(call.path());
        call.query().forEach((name, value) -> {
            address.queryParam(name, "{" + name + "}");
            values.add(value);
        });
        return address.build(values.toArray());
    }

    private RestClient.RequestBodySpec carrying(RestClient.RequestBodySpec request, @Nullable Object body) {
        return switch (body) {
            case null -> request;
            case MultiValueMap<?, ?> parts ->
                request.contentType(MediaType.MULTIPART_FORM_DATA).body(parts);
            default -> request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
        };
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

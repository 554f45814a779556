package com.crmres.core.whatsapp.gateway;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's internal doors. Never called inside a transaction; what it carries is never logged. */
@Component
public class Gateway {

    private static final Logger log = LoggerFactory.getLogger(Gateway.class);
    private static final Set<HttpStatus> PASSED_ON =
            Set.of(HttpStatus.CONFLICT, HttpStatus.NOT_FOUND, HttpStatus.SERVICE_UNAVAILABLE);
    private static final int MOST_BYTES = 1_000_000;

    private final RestClient client;
    private final JsonMapper json;

    Gateway(RestClient gatewayClient, JsonMapper json) {
        this.client = gatewayClient;
        this.json = json;
    }

    /** Does it and reads what came of it. */
    public <T> T ask(Class<T> type, HttpMethod method, String path, Object... ids) {
        return json.treeToValue(exchange(method, path, null, ids), type);
    }

    /** @throws GatewayFailed when it is not done, or nobody knows */
    public void tell(HttpMethod method, String path, @Nullable Object body, Object... ids) {
        exchange(method, path, body, ids);
    }

    /** As {@link #tell}, for what is done later by itself where it cannot be done now. */
    public void tryToTell(HttpMethod method, String path, Object... ids) {
        try {
            exchange(method, path, null, ids);
        } catch (GatewayFailed later) {
            log.info("{} {} is left for later: {}", method, path, later.code());
        }
    }

    private JsonNode exchange(HttpMethod method, String path, @Nullable Object body, Object... ids) {
        try {
            RestClient.RequestBodySpec request = client.method(method).uri("/internal" + path, ids);
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
            }
            return request.exchangeForRequiredValue((sent, response) -> read(response));
        } catch (ResourceAccessException | JacksonException unreachable) {
            log.warn("The gateway did not answer: {}", unreachable.getClass().getSimpleName());
            throw new GatewayFailed();
        }
    }

    private JsonNode read(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        byte[] bytes = response.getBody().readNBytes(MOST_BYTES);
        JsonNode answer = bytes.length == 0 ? json.createObjectNode() : json.readTree(bytes);
        if (status < HttpStatus.BAD_REQUEST.value()) {
            return answer;
        }
        throw failure(status, answer.path("error"));
    }

    /** What Meta said is passed on; what is wrong between the two services is nobody's business outside. */
    private GatewayFailed failure(int status, JsonNode error) {
        HttpStatus known = HttpStatus.resolve(status);
        if (known == null || !PASSED_ON.contains(known) || !error.has("code")) {
            log.warn("The gateway answered {} {}", status, error.path("code").asString(""));
            return new GatewayFailed();
        }
        Map<String, Object> details = new LinkedHashMap<>();
        error.path("details")
                .propertyStream()
                .forEach(detail -> details.put(detail.getKey(), json.treeToValue(detail.getValue(), Object.class)));
        return new GatewayFailed(known, error.path("code").asString(), details);
    }
}

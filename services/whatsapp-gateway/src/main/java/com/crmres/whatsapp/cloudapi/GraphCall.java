package com.crmres.whatsapp.cloudapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * One call of the Graph API, below its version.
 *
 * @param path with {@code {}}-places for the ids, as in {@code /{waba}/message_templates}
 * @param query parameters by name
 * @param body an object that becomes JSON, or a {@code MultiValueMap} of parts
 * @param patient whether it may take as long as a file needs
 */
public record GraphCall(
        HttpMethod method,
        String path,
        List<String> ids,
        Map<String, String> query,
        @Nullable Object body,
        boolean patient) {

    public static GraphCall get(String path, String... ids) {
        return new GraphCall(HttpMethod.GET, path, List.of(ids), Map.of(), null, false);
    }

    public static GraphCall post(String path, String... ids) {
        return new GraphCall(HttpMethod.POST, path, List.of(ids), Map.of(), null, false);
    }

    public static GraphCall delete(String path, String... ids) {
        return new GraphCall(HttpMethod.DELETE, path, List.of(ids), Map.of(), null, false);
    }

    public GraphCall with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new GraphCall(method, path, ids, more, body, patient);
    }

    public GraphCall carrying(Object what) {
        return new GraphCall(method, path, ids, query, what, patient);
    }

    public GraphCall patiently() {
        return new GraphCall(method, path, ids, query, body, true);
    }

    /** Names nothing that a log should not hold. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}

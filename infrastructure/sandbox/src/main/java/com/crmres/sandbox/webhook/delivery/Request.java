package com.crmres.sandbox.webhook.delivery;

import com.crmres.sandbox.number.BusinessNumber;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** A signed request, ready to leave. */
record Request(Parcel parcel, Instant at, URI url, Map<String, String> headers, String body) {

    static Request signed(Parcel parcel, Instant at, BusinessNumber number, String body) {
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json",
                "User-Agent", "facebookexternalua",
                "X-Hub-Signature-256", Signature.of(body.getBytes(StandardCharsets.US_ASCII), number.appSecret()));
        return new Request(parcel, at, number.callbackUrl(), headers, body);
    }
}

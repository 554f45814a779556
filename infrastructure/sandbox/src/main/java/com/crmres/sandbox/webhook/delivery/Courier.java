package com.crmres.sandbox.webhook.delivery;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.fault.Faults;
import com.crmres.sandbox.fault.WebhookFault;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.Numbers;
import com.crmres.sandbox.webhook.Update;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Carries one parcel to the restaurant's callback and brings the answer back. */
@Component
public class Courier {

    private final HttpClient http;
    private final Numbers numbers;
    private final WebhookBody body;
    private final SandboxClock clock;
    private final Faults faults;
    private final RandomGenerator random;
    private final DeliveryLog log;
    private final Duration timeout;

    Courier(
            HttpClient http,
            Numbers numbers,
            WebhookBody body,
            SandboxClock clock,
            Faults faults,
            RandomGenerator random,
            DeliveryLog log,
            SandboxSettings settings) {
        this.http = http;
        this.numbers = numbers;
        this.body = body;
        this.clock = clock;
        this.faults = faults;
        this.random = random;
        this.log = log;
        this.timeout = settings.webhooks().timeout();
    }

    /** Only numbers of one app share a request. */
    public Collection<List<Update>> byCallback(List<Update> updates) {
        return updates.stream()
                .collect(Collectors.groupingBy(
                        update -> numbers.get(update.phoneNumberId()).app(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    public boolean carry(Parcel parcel) throws InterruptedException {
        BusinessNumber number = numbers.get(parcel.updates().getFirst().phoneNumberId());
        Request request = Request.signed(parcel, clock.instant(), number, body.of(parcel.updates()));
        Answer answer = afterFault(post(request));
        log.add(request, answer);
        return answer.acknowledged();
    }

    private Answer afterFault(Answer answer) {
        WebhookFault fault = faults.webhooks();
        Integer status = fault.status();
        return status != null && fault.losesAcknowledgement(random) ? answer.lostAs(status) : answer;
    }

    private Answer post(Request request) throws InterruptedException {
        HttpRequest.Builder post = HttpRequest.newBuilder(request.url())
                .timeout(timeout)
                .POST(BodyPublishers.ofString(request.body(), StandardCharsets.US_ASCII));
        request.headers().forEach(post::header);
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(post.build(), BodyHandlers.ofString());
            return Answer.of(response.statusCode(), response.body(), millisSince(start));
        } catch (IOException e) {
            return Answer.none(e.getClass().getSimpleName(), millisSince(start));
        }
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}

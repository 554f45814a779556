package com.crmres.sandbox.clock;

import com.crmres.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Tells every service that follows the sandbox's clock how far it was moved. */
@Component
class ServiceClocks {

    private final SandboxSettings.Clock settings;
    private final HttpClient http;

    ServiceClocks(SandboxSettings settings, HttpClient http) {
        this.settings = settings.clock();
        this.http = http;
    }

    /** The answer of each service by its address: a status, or why there was none. */
    Map<String, String> follow(Duration offset) {
        Map<String, String> answers = new TreeMap<>();
        settings.targets().forEach(target -> answers.put(target.toString(), tell(target, offset)));
        return answers;
    }

    private String tell(URI target, Duration offset) {
        HttpRequest request = HttpRequest.newBuilder(target.resolve("/internal/clock"))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("X-Internal-Token", settings.internalToken())
                .POST(BodyPublishers.ofString("{\"offset\":\"" + offset + "\"}"))
                .build();
        try {
            return String.valueOf(http.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return "unreachable";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}

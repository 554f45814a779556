package com.crmres.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Everything about the sandbox that may differ from one machine to the next. */
@ConfigurationProperties("sandbox")
public record SandboxSettings(
        Path dataDir,
        @Nullable Path numbersFile,
        @DefaultValue({"127.0.0.1", "localhost", "[::1]"}) List<String> allowedHosts,
        @Nullable URI publicUrl,
        Meta meta,
        @DefaultValue Templates templates,
        Webhooks webhooks,
        Phones phones,
        Clock clock) {

    /** What a number gets when its registration does not say otherwise. */
    public record Meta(
            URI gatewayUrl,
            @DefaultValue("") String appSecret,
            @DefaultValue("") String accessToken,
            @DefaultValue("") String verifyToken,
            @DefaultValue("80") int sendsPerSecond) {}

    /** How Meta's reviewers work. */
    public record Templates(@DefaultValue("3s") Duration reviewAfter) {}

    /** How webhooks travel. */
    public record Webhooks(
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("32") int lanes,

            @DefaultValue({"0s", "1s", "2s", "5s", "10s", "30s"})
            List<Duration> backOff) {}

    /** How the customers' phones behave. */
    public record Phones(
            @DefaultValue("30ms") Duration sentAfter,
            @DefaultValue("100ms") Duration deliveredAfter,
            @DefaultValue("false") boolean readImmediately,
            @DefaultValue("10000") int rememberedBubbles) {}

    /** Who follows the sandbox's clock. */
    public record Clock(
            @Nullable Path file,
            @DefaultValue List<URI> targets,
            @DefaultValue("") String internalToken) {}
}

package com.crmres.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Settings of a sandbox that lives in a folder of its own. */
public final class TestSettings {

    private TestSettings() {}

    public static SandboxSettings in(Path folder) {
        return new SandboxSettings(
                folder,
                null,
                List.of("127.0.0.1"),
                null,
                new SandboxSettings.Meta(URI.create("http://127.0.0.1:1"), "secret", "token", "verify", 80),
                new SandboxSettings.Templates(Duration.ZERO),
                new SandboxSettings.Webhooks(Duration.ofSeconds(1), 2, List.of(Duration.ZERO)),
                new SandboxSettings.Phones(Duration.ZERO, Duration.ZERO, false, 3),
                new SandboxSettings.Clock(folder.resolve("clock"), List.of(), ""));
    }
}

package com.crmres.sandbox.graph.media;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.clock.SandboxClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Addresses of files, each good for five minutes. */
@Component
public class MediaLinks {

    static final String PATH = "/whatsapp_business/attachments";
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final SandboxClock clock;
    private final Environment environment;
    private final @Nullable URI publicUrl;
    private final String secret = String.valueOf(ThreadLocalRandom.current().nextLong());

    MediaLinks(SandboxClock clock, Environment environment, SandboxSettings settings) {
        this.clock = clock;
        this.environment = environment;
        this.publicUrl = settings.publicUrl();
    }

    /** The address as a webhook carries it. */
    public String inWebhook(MediaFile file) {
        String base = publicUrl == null
                ? "http://127.0.0.1:" + environment.getProperty("local.server.port", "3010")
                : publicUrl.toString();
        return link(base, file) + "&source=webhook";
    }

    String link(String base, MediaFile file) {
        long until = clock.instant().plus(LIFE).getEpochSecond();
        return base + PATH + "/?mid=" + file.id() + "&ext=" + until + "&hash=" + hash(file.id(), until);
    }

    boolean isGood(String id, long until, String hash) {
        return clock.instant().getEpochSecond() < until && hash(id, until).equals(hash);
    }

    private String hash(String id, long until) {
        UUID mark = UUID.nameUUIDFromBytes((secret + id + until).getBytes(StandardCharsets.UTF_8));
        return "AT" + mark.toString().replace("-", "");
    }
}

package com.crmres.sandbox.graph.media;

import com.crmres.sandbox.graph.refusal.GraphError;
import com.crmres.sandbox.number.BusinessNumber;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches what a restaurant links to, and keeps it for ten minutes as Meta does. */
@Component
public class Weblinks {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final HttpClient http;
    private final MediaFiles files;
    private final Map<URI, Fetched> kept = new ConcurrentHashMap<>();

    Weblinks(HttpClient http, MediaFiles files) {
        this.http = http;
        this.files = files;
    }

    /** The file, or why there is none. */
    public Outcome fetch(BusinessNumber number, FileKind type, URI link) {
        Fetched before = kept.get(link);
        if (before != null && before.isFresh() && files.find(before.id()).isPresent()) {
            return new Outcome(before.id(), null);
        }
        try {
            HttpRequest get = HttpRequest.newBuilder(link).timeout(PATIENCE).build();
            return keep(number, type, link, http.send(get, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException | IllegalArgumentException e) {
            return new Outcome(null, "Downloading media from weblink failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(null, "Downloading media from weblink was interrupted");
        }
    }

    private Outcome keep(BusinessNumber number, FileKind type, URI link, HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            return new Outcome(null, "Downloading media from weblink failed with http code " + response.statusCode());
        }
        String mimeType = response.headers().firstValue("Content-Type").orElse("application/octet-stream");
        String trouble = trouble(type, mimeType, response.body());
        if (trouble != null) {
            return new Outcome(null, trouble);
        }
        MediaFile file = files.upload(number.wabaId(), mimeType, response.body(), null);
        kept.put(link, new Fetched(file.id(), System.nanoTime()));
        return new Outcome(file.id(), null);
    }

    private static @Nullable String trouble(FileKind type, String mimeType, byte[] bytes) {
        if (!type.takes(mimeType)) {
            return "Unsupported " + type.title() + " mime type " + mimeType + ". Please use one of "
                    + String.join(", ", type.mimeTypes()) + ".";
        }
        try {
            MediaIntake.check(mimeType, bytes);
            return null;
        } catch (GraphError e) {
            return e.body().at("/error/error_data/details").asString("Media upload error");
        }
    }

    /** Either the id of the file or the trouble. */
    public record Outcome(
            @Nullable String mediaId, @Nullable String trouble) {}

    private record Fetched(String id, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < KEPT.toNanos();
        }
    }
}

package com.crmres.whatsapp.media.download;

import com.crmres.whatsapp.credential.Account;
import com.crmres.whatsapp.credential.Credentials;
import com.crmres.whatsapp.credential.TokenUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches files from the short-lived addresses that Meta gives. The account's token goes to allowed hosts only, and a
 * redirect is followed only where it stays with its host.
 */
@Component
public class FileClient {

    private static final Logger log = LoggerFactory.getLogger(FileClient.class);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> STALE = Set.of(404, 410);
    private static final int MOST_REDIRECTS = 3;
    private static final int OK = 200;

    private final HttpClient http;
    private final AllowedHosts hosts;
    private final Credentials credentials;
    private final DownloadSettings settings;

    FileClient(AllowedHosts hosts, Credentials credentials, DownloadSettings settings) {
        this.hosts = hosts;
        this.credentials = credentials;
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    /** Never to be called inside a transaction. */
    public Download fetch(Account account, String url, Path file, long most) {
        try {
            return fetch(URI.create(url), credentials.tokenFor(account), new Target(file, most, MOST_REDIRECTS));
        } catch (IllegalArgumentException noAddress) {
            return new Download.Forbidden();
        } catch (IOException | TokenUnavailable failed) {
            return new Download.Failed(failed.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Download.Failed("stopped");
        }
    }

    private Download fetch(URI address, String token, Target target) throws IOException, InterruptedException {
        if (!hosts.allows(address)) {
            log.warn("A file was to be fetched from {}, which is not allowed", address.getHost());
            return new Download.Forbidden();
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(settings.answerTimeout())
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            Optional<String> elsewhere = answer.headers().firstValue("Location");
            if (REDIRECTS.contains(answer.statusCode()) && elsewhere.isPresent() && target.redirects() > 0) {
                URI next = address.resolve(elsewhere.get());
                return address.getHost().equals(next.getHost())
                        ? fetch(next, token, target.redirected())
                        : new Download.Forbidden();
            }
            return read(answer, body, target);
        }
    }

    private Download read(HttpResponse<InputStream> answer, InputStream body, Target target) throws IOException {
        if (STALE.contains(answer.statusCode())) {
            return new Download.Stale();
        }
        if (answer.statusCode() != OK) {
            return new Download.Failed("http_" + answer.statusCode());
        }
        if (answer.headers().firstValueAsLong("Content-Length").orElse(0) > target.most()) {
            return new Download.TooLarge();
        }
        closeLate(body);
        return new Intake().take(body, target.file(), target.most());
    }

    /** A stream that never ends would hold its place for ever. */
    private void closeLate(InputStream body) {
        CompletableFuture.delayedExecutor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    try {
                        body.close();
                    } catch (IOException closed) {
                        log.debug("A download had ended", closed);
                    }
                });
    }

    private record Target(Path file, long most, int redirects) {

        Target redirected() {
            return new Target(file, most, redirects - 1);
        }
    }
}

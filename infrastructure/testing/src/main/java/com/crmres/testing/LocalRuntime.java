package com.crmres.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The servers of this JVM and what was prepared on them. */
final class LocalRuntime {

    private static @Nullable LocalRuntime instance;

    private final Ready ready;
    private final TestDatabase database;

    private LocalRuntime(Ready ready, TestDatabase database) {
        this.ready = ready;
        this.database = database;
    }

    static synchronized LocalRuntime instance() {
        LocalRuntime known = instance;
        if (known == null) {
            known = start();
            instance = known;
        }
        return known;
    }

    private static LocalRuntime start() {
        try {
            Optional<String> shared = Optional.ofNullable(System.getenv("CRMRES_TEST_LOCAL"));
            Ready ready = shared.isPresent() ? Ready.read(Path.of(shared.get())) : LocalProcess.start();
            TestDatabase database = TestDatabase.create(ready);
            String redis = shared.isPresent() ? RedisDatabase.claim(ready) : ready.redisUrl();
            Settings.publish(ready, database, redis);
            LocalRuntime runtime = new LocalRuntime(ready, database);
            if (shared.isPresent()) {
                runtime.delete(ready.awsEndpoint() + "/control/messages");
            }
            return runtime;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("No local servers: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Ready ready() {
        return ready;
    }

    TestDatabase database() {
        return database;
    }

    void delete(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).DELETE().build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 300) {
                throw new IllegalStateException("DELETE " + url + " answered " + status);
            }
        } catch (IOException unreachable) {
            throw new IllegalStateException(url + " does not answer", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

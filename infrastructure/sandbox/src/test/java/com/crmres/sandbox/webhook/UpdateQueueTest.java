package com.crmres.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.TestSettings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class UpdateQueueTest {

    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void remembersWhatIsUnacknowledgedAfterARestart() {
        SandboxSettings settings = TestSettings.in(folder);
        UpdateQueue before = new UpdateQueue(settings, json);
        before.add(update("a"));
        before.add(update("b"));
        before.settle(List.of("a"));

        assertThat(new UpdateQueue(settings, json).pending()).containsExactly(update("b"));
    }

    @Test
    void settlesEverythingOnlyOnce() {
        UpdateQueue queue = new UpdateQueue(TestSettings.in(folder), json);
        queue.add(update("a"));

        assertThat(queue.settle(List.of("a", "a", "unknown"))).hasSize(1);
        assertThat(queue.settle(List.of("a"))).isEmpty();
    }

    private static Update update(String id) {
        return new Update(id, Update.Kind.MESSAGES, "wamid." + id, "1", "lane", "{}", "{\"id\":\"" + id + "\"}");
    }
}

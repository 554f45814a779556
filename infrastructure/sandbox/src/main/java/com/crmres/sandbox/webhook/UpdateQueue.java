package com.crmres.sandbox.webhook;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.store.JsonLines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is not acknowledged yet, on disk before anything is sent. */
@Component
class UpdateQueue {

    private static final long ROOMY = 16L << 20;

    private final Map<String, Update> pending = new LinkedHashMap<>();
    private final JsonLines file;

    UpdateQueue(SandboxSettings settings, JsonMapper json) {
        this.file = new JsonLines(settings.dataDir().resolve("webhooks.jsonl"), json);
        file.replay(Line.class, line -> line.applyTo(pending));
        file.rewrite(pending.values().stream().map(Line::added));
    }

    synchronized void add(Update update) {
        pending.put(update.id(), update);
        file.append(Line.added(update));
    }

    /** Forgets these; answers those that were still waiting. */
    synchronized List<Update> settle(Collection<String> ids) {
        List<Update> settled = new ArrayList<>();
        for (String id : ids) {
            Update update = pending.remove(id);
            if (update != null) {
                settled.add(update);
            }
        }
        if (!settled.isEmpty()) {
            file.append(Line.settled(settled.stream().map(Update::id).toList()));
            compactWhenRoomy();
        }
        return settled;
    }

    synchronized List<Update> pending() {
        return List.copyOf(pending.values());
    }

    synchronized int size() {
        return pending.size();
    }

    synchronized void clear() {
        pending.clear();
        file.rewrite(Stream.empty());
    }

    private void compactWhenRoomy() {
        if (pending.isEmpty() && file.size() > ROOMY) {
            file.rewrite(Stream.empty());
        }
    }

    private record Line(@Nullable Update add, @Nullable List<String> done) {

        static Line added(Update update) {
            return new Line(update, null);
        }

        static Line settled(List<String> ids) {
            return new Line(null, ids);
        }

        void applyTo(Map<String, Update> pending) {
            if (add != null) {
                pending.put(add.id(), add);
            }
            if (done != null) {
                done.forEach(pending::remove);
            }
        }
    }
}

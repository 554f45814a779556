package com.crmres.sandbox.number;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.store.JsonLines;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The states of all numbers, kept on disk. */
@Component
public class NumberStates {

    private final Map<String, NumberState> byId = new ConcurrentHashMap<>();
    private final JsonLines file;

    NumberStates(SandboxSettings settings, JsonMapper json) {
        this.file = new JsonLines(settings.dataDir().resolve("number-states.jsonl"), json);
        file.replay(NumberState.class, state -> byId.put(state.phoneNumberId(), state));
        file.rewrite(byId.values().stream());
    }

    public NumberState of(BusinessNumber number) {
        return byId.computeIfAbsent(number.phoneNumberId(), first -> NumberState.fresh(number));
    }

    public synchronized NumberState change(BusinessNumber number, UnaryOperator<NumberState> change) {
        NumberState changed = change.apply(of(number));
        byId.put(number.phoneNumberId(), changed);
        file.append(changed);
        return changed;
    }
}

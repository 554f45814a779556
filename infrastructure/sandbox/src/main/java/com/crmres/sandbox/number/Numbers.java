package com.crmres.sandbox.number;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.store.JsonLines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every number that was registered, kept on disk. */
@Component
public class Numbers {

    private final Map<String, BusinessNumber> byId = new LinkedHashMap<>();
    private final JsonLines file;
    private final SandboxSettings.Meta defaults;

    Numbers(SandboxSettings settings, JsonMapper json) {
        this.defaults = settings.meta();
        this.file = new JsonLines(settings.dataDir().resolve("numbers.jsonl"), json);
        file.replay(BusinessNumber.class, number -> byId.put(number.phoneNumberId(), number));
        Path initial = settings.numbersFile();
        if (initial != null && Files.exists(initial)) {
            for (NumberRegistration registration : json.readValue(initial.toFile(), NumberRegistration[].class)) {
                register(registration);
            }
        }
    }

    synchronized BusinessNumber register(NumberRegistration registration) {
        return replace(registration.complete(defaults));
    }

    public synchronized BusinessNumber replace(BusinessNumber number) {
        byId.put(number.phoneNumberId(), number);
        file.rewrite(byId.values().stream());
        return number;
    }

    public synchronized Optional<BusinessNumber> find(String phoneNumberId) {
        return Optional.ofNullable(byId.get(phoneNumberId));
    }

    public BusinessNumber get(String phoneNumberId) {
        return find(phoneNumberId).orElseThrow(() -> new NoSuchElementException("No number with id " + phoneNumberId));
    }

    public synchronized Collection<BusinessNumber> all() {
        return List.copyOf(byId.values());
    }
}

package com.crmres.local.supervisor.service;

import com.crmres.local.supervisor.install.Port;
import com.crmres.local.supervisor.install.PrivateFile;
import com.crmres.local.supervisor.install.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the supervisor gives a process in its environment and is secret, as files named after their variables: for containers. */
public record SecretFiles(ServiceSettings settings) {

    /** One directory for each who has secrets, and nobody else's secrets in it. */
    public void write(Path directory) throws IOException {
        for (Map.Entry<String, Map<String, String>> owner : environments().entrySet()) {
            Path own = Files.createDirectories(directory.resolve(owner.getKey()));
            for (Map.Entry<String, String> variable : owner.getValue().entrySet()) {
                if (isSecret(variable.getValue())) {
                    PrivateFile.write(own.resolve(variable.getKey()), text(variable.getValue()));
                }
            }
        }
    }

    private Map<String, Map<String, String>> environments() {
        return Map.of(
                "postgres",
                Map.of("POSTGRES_PASSWORD", settings.secrets().get(Secrets.POSTGRES_PASSWORD)),
                "migration",
                settings.migration(),
                Port.CORE.holder(),
                settings.core(),
                Port.GATEWAY.holder(),
                settings.gateway(),
                Port.AI.holder(),
                settings.ai(),
                Port.ANALYTICS.holder(),
                settings.analytics(),
                Port.NOTIFICATION.holder(),
                settings.notification(),
                Port.SANDBOX.holder(),
                settings.sandbox());
    }

    private boolean isSecret(String value) {
        return settings.secrets().values().containsValue(value) || isKey(value);
    }

    private boolean isKey(String value) {
        return value.startsWith(settings.installation().run() + "/") && value.endsWith(".pem");
    }

    private String text(String value) throws IOException {
        return isKey(value) ? Files.readString(Path.of(value)) : value;
    }
}

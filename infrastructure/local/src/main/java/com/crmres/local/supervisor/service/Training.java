package com.crmres.local.supervisor.service;

import com.crmres.local.supervisor.process.ChildSpec;
import com.crmres.local.supervisor.process.Fleet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Records how an application starts, so that its later starts load that instead of working it out again (JEP 514). */
final class Training {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final BootApplication application;
    private final Path draft;
    private final ChildSpec spec;

    Training(Service service, Path directory) {
        this.application = service.application();
        this.draft = application.cache().resolveSibling(application.name() + ".draft.aot");
        this.spec = new ChildSpec(application.name() + ".training", command(), service.environment(), directory);
    }

    /** Runs to its end at low priority; without a cache the application starts too, only slower. */
    boolean run(Fleet fleet) throws IOException, InterruptedException {
        // of a training that was stopped
        Files.deleteIfExists(draft);
        boolean trained = fleet.run(spec, LIMIT).isPresent() && Files.exists(draft);
        if (trained) {
            Files.move(draft, application.cache(), StandardCopyOption.REPLACE_EXISTING);
        }
        return trained;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(application.command(
                List.of("-XX:AOTCacheOutput=" + draft, "-Dspring.context.exit=onRefresh"), List.of()));
        return command;
    }
}

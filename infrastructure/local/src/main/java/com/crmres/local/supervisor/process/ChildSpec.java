package com.crmres.local.supervisor.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** All that is needed to start a child, as often as it takes, and the signal that asks it to end. */
public record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Preparation preparation,
        Signal signal) {

    /** What has to be laid out before each start. */
    @FunctionalInterface
    public interface Preparation {
        void run() throws IOException;
    }

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public ChildSpec(String name, List<String> command, Map<String, String> environment, Path directory) {
        this(name, command, environment, directory, () -> {}, Signal.TERM);
    }
}

package com.crmres.local.supervisor.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps a terminal's Ctrl-C from the children: the supervisor alone decides in which order they end. */
final class Session {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Session() {}

    static List<String> detached(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> detached = new ArrayList<>();
        // becomes the command in the same process, so the pid is the command's own
        detached.add(SETSID.toString());
        detached.addAll(command);
        return detached;
    }
}

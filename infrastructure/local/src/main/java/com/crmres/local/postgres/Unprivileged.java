package com.crmres.local.postgres;

import com.crmres.local.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How PostgreSQL, which refuses to be root, is run by whoever runs us. */
enum Unprivileged {
    /** We are no root ourselves. */
    AS_WE_ARE(List.of()),
    /** In a user namespace root is nobody, and its files are nobody's too. */
    USER_NAMESPACE(List.of("unshare", "-U")),
    /** As nobody, who keeps the right to pass through directories closed to others. */
    AS_NOBODY(List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override"));

    private static final int NOBODY = 65534;

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged choose() {
        if (!"root".equals(ProcessHandle.current().info().user().orElse(""))) {
            return AS_WE_ARE;
        }
        return Programs.succeeds(List.of("unshare", "-U", "true")) ? USER_NAMESPACE : AS_NOBODY;
    }

    /** What goes before a command line; both programs become the command, so the pid stays. */
    List<String> prefix() {
        return prefix;
    }

    void own(Path directory) throws IOException {
        if (this != AS_NOBODY) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", NOBODY);
                Files.setAttribute(file, "unix:gid", NOBODY);
            }
        }
    }
}

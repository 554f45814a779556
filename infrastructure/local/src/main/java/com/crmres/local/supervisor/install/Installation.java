package com.crmres.local.supervisor.install;

import com.crmres.local.supervisor.process.ProcessFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Where this installation lives: the repository it runs from, the directory it writes to, the ports it takes. */
public record Installation(Path root, Path run, Ports ports) {

    /**
     * From CRMRES_ROOT (the working directory), CRMRES_RUN_DIR (its .run), CRMRES_PORT_SHIFT (0) and, in a container,
     * CRMRES_CONTAINERS (yes).
     */
    public static Installation from(Map<String, String> environment) throws IOException {
        Path root = Path.of(environment.getOrDefault("CRMRES_ROOT", ""))
                .toAbsolutePath()
                .normalize();
        Path run = root.resolve(environment.getOrDefault("CRMRES_RUN_DIR", ".run"));
        Files.createDirectories(run);
        Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwx------"));
        int shift = shift(environment.getOrDefault("CRMRES_PORT_SHIFT", "0"));
        return new Installation(root, run, new Ports(shift, "yes".equals(environment.get("CRMRES_CONTAINERS"))));
    }

    private static int shift(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new Refusal("CRMRES_PORT_SHIFT must be a whole number, not '" + text + "'.");
        }
    }

    public ProcessFiles processes() {
        return new ProcessFiles(run);
    }

    public Path data(String name) {
        return run.resolve("data").resolve(name);
    }
}

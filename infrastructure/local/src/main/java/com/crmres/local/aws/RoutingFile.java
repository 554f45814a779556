package com.crmres.local.aws;

import com.crmres.local.Arguments;
import com.crmres.local.Main;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where {@code event-routing.yaml} is: as told, or in the repository this program was built in. */
public final class RoutingFile {

    private static final Path IN_REPOSITORY = Path.of("infrastructure", "event-routing.yaml");

    private RoutingFile() {}

    public static Path locate(Arguments arguments) {
        return arguments
                .find("routing")
                .or(() -> Optional.ofNullable(System.getenv("CRMRES_EVENT_ROUTING")))
                .map(Path::of)
                .or(() -> above(Path.of("").toAbsolutePath()))
                .or(() -> above(programDirectory()))
                .orElseThrow(() -> new IllegalArgumentException("--routing is missing and no " + IN_REPOSITORY
                        + " is above the working directory or the program"));
    }

    private static Optional<Path> above(Path start) {
        for (@Nullable Path directory = start; directory != null; directory = directory.getParent()) {
            if (Files.exists(directory.resolve(IN_REPOSITORY))) {
                return Optional.of(directory.resolve(IN_REPOSITORY));
            }
        }
        return Optional.empty();
    }

    private static Path programDirectory() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

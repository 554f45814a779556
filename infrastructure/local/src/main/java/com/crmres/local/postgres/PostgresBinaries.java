package com.crmres.local.postgres;

import com.crmres.local.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds PostgreSQL's programs: the embedded ones, unpacked once, or those of this machine where they cannot run. */
final class PostgresBinaries {

    private static final int OLDEST = 15;
    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "postgres-linux-x86_64.txz", "aarch64", "postgres-linux-arm_64.txz");
    private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) (\\d+)");
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Path cache;
    private final Unprivileged unprivileged;
    private @Nullable Path directory;

    PostgresBinaries(Path cache, Unprivileged unprivileged) {
        this.cache = cache;
        this.unprivileged = unprivileged;
    }

    String program(String name) {
        try {
            return directory().resolve(name).toString();
        } catch (IOException missing) {
            throw new IllegalStateException(Programs.sentence(missing), missing);
        }
    }

    Path directory() throws IOException {
        Path known = directory;
        if (known == null) {
            known = embedded()
                    .or(this::installed)
                    .orElseThrow(() -> new IOException("PostgreSQL " + OLDEST
                            + " or newer is missing: the embedded one does not run here and none is installed"));
            directory = known;
        }
        return known;
    }

    private Optional<Path> embedded() throws IOException {
        String archive = ARCHIVES.getOrDefault(System.getProperty("os.arch"), "none");
        URL packed = PostgresBinaries.class.getResource("/" + archive);
        if (packed == null || !System.getProperty("os.name").startsWith("Linux")) {
            return Optional.empty();
        }
        Path unpacked = cache.resolve(jarName(packed));
        if (!Files.isDirectory(unpacked)) {
            unpack(packed, unpacked);
        }
        return Optional.of(unpacked.resolve("bin")).filter(this::runs);
    }

    private static String jarName(URL resource) {
        String jar = resource.getPath().replaceFirst("\\.jar!.*", "");
        return jar.substring(jar.lastIndexOf('/') + 1);
    }

    private static void unpack(URL packed, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path unfinished = Files.createTempDirectory(target.getParent(), "unpacking-");
        try (InputStream in = packed.openStream()) {
            TarXz.unpack(in, unfinished);
        }
        // PostgreSQL's own check of its programs heeds no capability: who runs it must get there by right
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException another) {
            // another process unpacked the same files meanwhile: ours stay unused
        }
    }

    private Optional<Path> installed() {
        List<Path> candidates = new ArrayList<>();
        Programs.find("postgres")
                .map(PostgresBinaries::real)
                .map(Path::getParent)
                .ifPresent(candidates::add);
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.map(version -> version.resolve("bin")).forEach(candidates::add);
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
        return candidates.stream().filter(this::runs).max(Comparator.comparingInt(this::version));
    }

    private static Path real(Path program) {
        try {
            return program.toRealPath();
        } catch (IOException dangling) {
            return program;
        }
    }

    private boolean runs(Path bin) {
        return version(bin) >= OLDEST && Files.isExecutable(bin.resolve("initdb"));
    }

    private int version(Path bin) {
        List<String> command = new ArrayList<>(unprivileged.prefix());
        command.addAll(List.of(bin.resolve("postgres").toString(), "--version"));
        try {
            Matcher version = VERSION.matcher(Programs.run(command));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException doesNotRun) {
            return 0;
        }
    }
}

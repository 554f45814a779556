package com.crmres.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Local servers of this JVM alone: they stop when the pipe to their standard input breaks, however this JVM ends. */
final class LocalProcess {

    private static final Path JAR = Path.of("infrastructure", "local", "target", "local.jar");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Held for its pipe. */
    @SuppressWarnings("unused")
    private static @Nullable Process running;

    private LocalProcess() {}

    static Ready start() throws IOException, InterruptedException {
        Path jar = jar();
        Path runs = Path.of("target", "local-infrastructure").toAbsolutePath();
        Path directory = Files.createDirectories(
                runs.resolve(Long.toString(ProcessHandle.current().pid())));
        deleteRunsOfTheDead(runs, directory);
        Path log = directory.resolve("all.log");
        Process process = new ProcessBuilder(command(jar, directory))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        running = process;
        Path ready = directory.resolve("ready.json");
        await(process, ready, log);
        return Ready.read(ready);
    }

    private static List<String> command(Path jar, Path directory) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "all",
                "--free-ports",
                "--dir",
                directory.toString(),
                "--cache",
                jar.resolveSibling("cache").toString());
    }

    private static void await(Process process, Path ready, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!Files.exists(ready)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IOException("The local servers did not start:\n" + Files.readString(log));
            }
            Thread.sleep(20);
        }
    }

    private static Path jar() throws IOException {
        for (Path directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
            if (Files.exists(directory.resolve(JAR))) {
                return directory.resolve(JAR);
            }
        }
        throw new IOException(JAR + " is missing: mvn -pl infrastructure/local -am -DskipTests package");
    }

    /** Each is taken over first, since another JVM of the same tests may be tidying up as well. */
    private static void deleteRunsOfTheDead(Path runs, Path mine) throws IOException {
        List<Path> dead;
        try (Stream<Path> all = Files.list(runs)) {
            dead = all.filter(run -> ProcessHandle.of(
                                    Long.parseLong(run.getFileName().toString()))
                            .isEmpty())
                    .toList();
        }
        for (Path run : dead) {
            Path taken = mine.resolve(run.getFileName());
            try {
                Files.move(run, taken, StandardCopyOption.ATOMIC_MOVE);
            } catch (NoSuchFileException anotherTookIt) {
                continue;
            }
            delete(taken);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

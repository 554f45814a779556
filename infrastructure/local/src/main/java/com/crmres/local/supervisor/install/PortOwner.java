package com.crmres.local.supervisor.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who listens on a port, as far as Linux lets us see. */
final class PortOwner {

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";

    private PortOwner() {}

    static String describe(int port) {
        Set<String> sockets = TABLES.stream()
                .flatMap(table -> listeners(table, port))
                .map(inode -> "socket:[" + inode + "]")
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .filter(process -> holdsAny(process, sockets))
                .findFirst()
                .map(PortOwner::name)
                .orElse("another program");
    }

    /** Columns: slot, local address, remote address, state, queues, timer, retransmits, user, timeout, inode. */
    private static Stream<String> listeners(Path table, int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(column -> column.length > 9 && column[1].endsWith(suffix) && column[3].equals(LISTENING))
                    .map(column -> column[9]);
        } catch (IOException notLinux) {
            return Stream.empty();
        }
    }

    private static boolean holdsAny(ProcessHandle process, Set<String> sockets) {
        Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (Stream<Path> open = Files.list(descriptors)) {
            return open.anyMatch(link -> target(link).filter(sockets::contains).isPresent());
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static Optional<String> target(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link).toString());
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    private static String name(ProcessHandle process) {
        String program = process.info()
                .command()
                .map(path -> String.valueOf(Path.of(path).getFileName()))
                .orElse("a program");
        return program + " (process " + process.pid() + ")";
    }
}

package com.crmres.local.postgres;

import com.crmres.local.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a killed postmaster leaves behind: its pid file, and backends that still work in its directory. */
final class PostgresRemains {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path data;

    PostgresRemains(Path data) {
        this.data = data;
    }

    void clear() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> postmaster = postmaster(pidFile);
        if (postmaster.isPresent()) {
            throw new IOException("PostgreSQL already runs in " + data + " as process "
                    + postmaster.get().pid());
        }
        // a backend outlives its postmaster until its statement ends, and the next one refuses to start beside it
        backends().forEach(ProcessHandle::destroyForcibly);
        Waiting.until(
                PATIENCE, "The end of the backends in " + data, () -> backends().isEmpty());
        // the pid in it may belong to a stranger by now, which PostgreSQL would take for itself
        Files.deleteIfExists(pidFile);
    }

    private Optional<ProcessHandle> postmaster(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::worksHere);
    }

    private List<ProcessHandle> backends() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(proc.resolve("cwd")).equals(data)
                    && Files.readSymbolicLink(proc.resolve("exe")).endsWith("postgres");
        } catch (IOException | UnsupportedOperationException gone) {
            return false;
        }
    }
}

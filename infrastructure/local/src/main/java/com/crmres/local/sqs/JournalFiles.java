package com.crmres.local.sqs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The journal's file: always one, with the highest number; a new one takes its place by a rename. */
final class JournalFiles {

    private static final String SUFFIX = ".journal";

    private final Path directory;

    JournalFiles(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /** The current file, made when there is none; what an interrupted replacement left is removed. */
    Path current() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path unfinished :
                    files.filter(file -> !file.toString().endsWith(SUFFIX)).toList()) {
                Files.delete(unfinished);
            }
        }
        List<Path> journals = journals();
        for (Path replaced : journals.subList(0, Math.max(0, journals.size() - 1))) {
            Files.delete(replaced);
        }
        if (journals.isEmpty()) {
            Path first = Files.createFile(file(1));
            forceDirectory();
            return first;
        }
        return journals.getLast();
    }

    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }

    /** Where the next file is written before it is current. */
    Path unfinished() {
        return directory.resolve("next.unfinished");
    }

    /** Makes the finished file the current one. */
    void install(Path finished) throws IOException {
        Path old = journals().getLast();
        Files.move(finished, file(number(old) + 1), StandardCopyOption.ATOMIC_MOVE);
        forceDirectory();
        Files.delete(old);
    }

    private List<Path> journals() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparingLong(JournalFiles::number))
                    .toList();
        }
    }

    private Path file(long number) {
        return directory.resolve(number + SUFFIX);
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString().replace(SUFFIX, ""));
    }

    /** A rename is durable once its directory is. */
    private void forceDirectory() throws IOException {
        try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }
}

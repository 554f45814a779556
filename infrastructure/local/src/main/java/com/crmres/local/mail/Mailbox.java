package com.crmres.local.mail;

import com.crmres.local.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** All received mails, each a file as it came over the wire. */
final class Mailbox {

    private static final String SUFFIX = ".eml";
    private static final int MOST_SHOWN = 500;

    private final Path directory;
    private final Clock clock;
    private final AtomicLong lastName = new AtomicLong();

    Mailbox(Path directory, Clock clock) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.clock = clock;
    }

    /** Returns when the mail is on disk. */
    void receive(byte[] raw) throws IOException {
        long name = lastName.updateAndGet(last -> Math.max(last + 1, clock.millis()));
        Durable.write(directory.resolve(name + SUFFIX), raw);
    }

    /** The newest first. */
    List<Mail> newest() throws IOException {
        List<Mail> mails = new ArrayList<>();
        List<Path> files = new ArrayList<>(files());
        Collections.reverse(files);
        for (Path file : files.subList(0, Math.min(MOST_SHOWN, files.size()))) {
            String id = file.getFileName().toString().replace(SUFFIX, "");
            String receivedAt =
                    java.time.Instant.ofEpochMilli(Long.parseLong(id)).toString();
            mails.add(MailReader.read(id, receivedAt, Files.readAllBytes(file)));
        }
        return mails;
    }

    void empty() throws IOException {
        for (Path file : files()) {
            Files.deleteIfExists(file);
        }
    }

    /** Names are instants of the same length, so their order is that of time. */
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        }
    }
}

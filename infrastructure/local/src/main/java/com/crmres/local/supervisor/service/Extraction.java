package com.crmres.local.supervisor.service;

import com.crmres.local.Programs;
import com.crmres.local.supervisor.install.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Lays a jar out as a directory, again only when its content has changed: a trained cache fits one layout alone. */
final class Extraction {

    private final BootApplication application;
    private final Path stamp;

    Extraction(BootApplication application) {
        this.application = application;
        this.stamp = application.extracted().resolve("source.sha256");
    }

    void run() throws IOException {
        Path jar = application.executableJar();
        if (!Files.exists(jar)) {
            throw new Refusal(application.name() + " is not built: " + jar + " is missing.");
        }
        String digest = digest(jar);
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            return;
        }
        Programs.run(List.of(
                BootApplication.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--destination",
                application.extracted().toString()));
        Files.deleteIfExists(application.cache());
        Files.deleteIfExists(application.trainingMark());
        Files.writeString(stamp, digest);
    }

    private static String digest(Path jar) throws IOException {
        try (DigestInputStream bytes =
                new DigestInputStream(Files.newInputStream(jar), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

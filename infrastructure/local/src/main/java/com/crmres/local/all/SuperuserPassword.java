package com.crmres.local.all;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The superuser's password of one directory, drawn at its first start. */
final class SuperuserPassword {

    private static final int BYTES = 16;

    private SuperuserPassword() {}

    static String in(Path directory) throws IOException {
        Path file = directory.resolve("superuser");
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }
}

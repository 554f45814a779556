package com.crmres.local.all;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The file that appears, whole, once everything answers. */
record ReadyFile(Path path) {

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    void write(Map<String, ?> facts) throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".tmp");
        Files.write(unfinished, JsonMapper.shared().writeValueAsBytes(facts));
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }
}

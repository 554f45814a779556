package com.crmres.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTest {

    @TempDir
    Path folder;

    @Test
    void readsWhatWasWrittenAndLeavesOutATornLine() throws IOException {
        Path path = folder.resolve("notes.jsonl");
        try (JsonLines file = new JsonLines(path, new JsonMapper())) {
            file.append(new Note("السلام"));
            file.append(new Note("عليكم"));
        }
        Files.writeString(path, "{\"text\":\"وص", StandardOpenOption.APPEND);

        assertThat(notes(path)).containsExactly("السلام", "عليكم");
    }

    @Test
    void goesOnAfterARewrite() {
        Path path = folder.resolve("notes.jsonl");
        try (JsonLines file = new JsonLines(path, new JsonMapper())) {
            file.append(new Note("old"));
            file.rewrite(Stream.of(new Note("kept")));
            file.append(new Note("new"));
        }
        assertThat(notes(path)).containsExactly("kept", "new");
    }

    private static List<String> notes(Path path) {
        List<String> texts = new ArrayList<>();
        try (JsonLines file = new JsonLines(path, new JsonMapper())) {
            file.replay(Note.class, note -> texts.add(note.text()));
        }
        return texts;
    }

    record Note(String text) {}
}

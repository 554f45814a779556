package com.crmres.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.local.supervisor.process.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTest {

    @TempDir
    private Path logs;

    @Test
    void putsAJsonErrorIntoASentence() throws IOException {
        String words = wordsOf("""
                {"log":{"level":"INFO"},"message":"Starting"}
                {"log":{"level":"ERROR"},"message":"Run failed","error":{"message":"no\\n password","stack_trace":"at a\\n at b"}}
                {"log":{"level":"INFO"},"message":"Stopped"}
                """);

        assertThat(words)
                .startsWith("  Run failed: no password\nAll of it is in ")
                .doesNotContain("at a");
    }

    @Test
    void showsTheLastLinesWhereNothingIsAnError() throws IOException {
        assertThat(wordsOf("1\n2\n3\n4\n")).startsWith("  2\n  3\n  4\nAll of it is in ");
    }

    @Test
    void cutsWhatNobodyReads() throws IOException {
        assertThat(wordsOf("x".repeat(5_000)).lines().findFirst().orElseThrow()).hasSize(403);
    }

    private String wordsOf(String log) throws IOException {
        return LastWords.of(new LogFile(Files.writeString(logs.resolve("core-api.log"), log)));
    }
}

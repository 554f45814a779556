package com.crmres.whatsapp.media.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAGE|image/jpeg|\u00ff\u00d8\u00ff\u00e0|JPEG",
                "IMAGE|image/jpeg|GIF89a|",
                "IMAGE|image/jpeg|MZ|",
                "STICKER|image/webp|RIFF....WEBPVP8X|WEBP",
                "AUDIO|audio/ogg; codecs=opus|OggS|OGG",
                "AUDIO|audio/mpeg|ID3|MP3",
                "VIDEO|video/mp4|....ftypisom|MP4",
                "VIDEO|video/3gpp|....ftyp3gp4|THREE_GPP",
                "DOCUMENT|application/pdf|%PDF-1.4|PDF",
                "DOCUMENT|application/pdf|<html>|",
                "DOCUMENT|text/plain|طلب|TEXT",
            })
    void knowsAFileByItsBeginning(FileKind kind, String mimeType, String begins, FileFormat format) {
        Head head = new Head(begins.getBytes(
                begins.chars().allMatch(c -> c < 256) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));

        assertThat(kind.format(mimeType, head).orElse(null)).isEqualTo(format);
    }

    @Test
    void knowsAPictureThatIsCalledAnother() {
        Head png = new Head("\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(FileKind.IMAGE.format("image/jpeg", png)).contains(FileFormat.PNG);
        assertThat(FileKind.DOCUMENT.format("image/png", png)).contains(FileFormat.PNG);
        assertThat(FileKind.STICKER.format("image/webp", png)).isEmpty();
    }

    @Test
    void takesOnlyWhatBelongsToAKind() {
        assertThat(FileKind.IMAGE.takes("image/svg+xml")).isFalse();
        assertThat(FileKind.DOCUMENT.takes("text/html")).isFalse();
        assertThat(FileKind.DOCUMENT.takes("application/x-msdownload")).isFalse();
        assertThat(FileKind.AUDIO.takes("video/mp4")).isFalse();
        assertThat(FileKind.AUDIO.takes("Audio/OGG;codecs=opus")).isTrue();
        assertThat(FileKind.of("text")).isEmpty();
    }
}

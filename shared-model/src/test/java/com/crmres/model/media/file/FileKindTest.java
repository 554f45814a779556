package com.crmres.model.media.file;

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

    @Test
    void goesOutAsWhatMetaTakesItFor() {
        assertThat(FileKind.sentAs(FileFormat.JPEG)).contains(FileKind.IMAGE);
        assertThat(FileKind.sentAs(FileFormat.WEBP)).contains(FileKind.STICKER);
        assertThat(FileKind.sentAs(FileFormat.M4A)).contains(FileKind.AUDIO);
        assertThat(FileKind.sentAs(FileFormat.XLSX)).contains(FileKind.DOCUMENT);
        assertThat(FileKind.sentAs(FileFormat.CSV)).isEmpty();
    }

    @Test
    void sendsOnlyWhatMetaTakes() {
        assertThat(FileKind.IMAGE.sends("image/webp", head("RIFF....WEBPVP8 "))).isFalse();
        assertThat(FileKind.DOCUMENT.sends("image/jpeg", head("\u00ff\u00d8\u00ff")))
                .isFalse();
        assertThat(FileKind.DOCUMENT.sends("application/pdf", head("%PDF-1.4"))).isTrue();
        assertThat(FileKind.DOCUMENT.sends("application/pdf", head("<html>"))).isFalse();
        assertThat(FileKind.AUDIO.sends("audio/ogg", head("OggS....OpusHead\u0001\u0001")))
                .isTrue();
        assertThat(FileKind.AUDIO.sends("audio/ogg", head("OggS....OpusHead\u0001\u0002")))
                .as("two channels")
                .isFalse();
        assertThat(FileKind.AUDIO.sends("audio/ogg", head("OggS....vorbis"))).isFalse();
    }

    @Test
    void holdsStickersThatStandStillToLess() {
        assertThat(FileKind.STICKER.mostBytes(head("RIFF....WEBPVP8X....\u0002")))
                .isEqualTo(500 << 10);
        assertThat(FileKind.STICKER.mostBytes(head("RIFF....WEBPVP8X....\u0000")))
                .isEqualTo(100 << 10);
        assertThat(FileKind.IMAGE.mostBytes(head("\u00ff\u00d8\u00ff"))).isEqualTo(5 << 20);
    }

    @Test
    void believesNoNameThatTheBeginningDenies() {
        assertThat(FileFormat.of("image/jpeg", "a.jpg", head("<html>"))).isEmpty();
        assertThat(FileFormat.of("application/octet-stream", "menu.PDF", head("%PDF-1.4")))
                .contains(FileFormat.PDF);
        assertThat(FileFormat.of("application/zip", "a.zip", head("PK\u0003\u0004")))
                .isEmpty();
    }

    private static Head head(String begins) {
        return new Head(begins.getBytes(StandardCharsets.ISO_8859_1));
    }
}

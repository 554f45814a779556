package com.crmres.sandbox.graph.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.sandbox.sample.Samples;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagicBytesTest {

    @ParameterizedTest
    @CsvSource({"image", "audio", "sticker", "video", "document"})
    void knowsEverySample(String kind) {
        Samples.Sample sample = Samples.of(kind);

        assertThat(MagicBytes.fit(FileKind.bare(sample.mimeType()), sample.bytes()))
                .isTrue();
        assertThat(MagicBytes.fit("image/png", sample.bytes())).isFalse();
    }

    @Test
    void wantsVoiceInOneChannel() {
        byte[] stereo = Samples.of("audio").bytes();
        stereo[28 + 9] = 2;

        assertThat(MagicBytes.fit("audio/ogg", stereo)).isFalse();
    }

    @Test
    void tellsMovingStickersFromOthers() {
        byte[] moving = new byte[30];
        System.arraycopy("RIFF\0\0\0\0WEBPVP8X".getBytes(StandardCharsets.US_ASCII), 0, moving, 0, 16);
        moving[20] = 2;

        assertThat(MagicBytes.isAnimated(moving)).isTrue();
        assertThat(MagicBytes.isAnimated(Samples.of("sticker").bytes())).isFalse();
    }
}

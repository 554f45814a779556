package com.crmres.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.sandbox.sample.Samples;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MediaIT extends SandboxStory {

    private static final byte[] PICTURE = Samples.of("image").bytes();

    @Test
    void takesAnUploadAndHandsItOutForFiveMinutes() throws Exception {
        String id = upload("image/jpeg", PICTURE).json().path("id").asString();

        JsonNode file = meta("GET", id + "?phone_number_id=" + NUMBER, null).json();
        assertThat(file.path("sha256").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(PICTURE)));
        assertThat(file.path("file_size").asInt()).isEqualTo(PICTURE.length);
        String url = file.path("url").asString();
        assertThat(download(url, TOKEN)).isEqualTo(200);
        assertThat(download(url, null)).isEqualTo(401);
        assertThat(download(url, "wrong")).isEqualTo(401);
        post("/control/clock", Map.of("advance", "PT6M"));
        assertThat(download(url, TOKEN)).isEqualTo(404);

        assertThat(meta("DELETE", id, null).json().path("success").asBoolean()).isTrue();
        assertThat(meta("GET", id, null).json().at("/error/error_subcode").asInt())
                .isEqualTo(33);
    }

    @Test
    void refusesForeignFormatsFalseBytesAndLargeStickers() {
        assertThat(upload("application/zip", PICTURE).body())
                .contains("must be a file with one of the following types");
        assertThat(upload("image/png", PICTURE).code()).isEqualTo(131053);
        assertThat(upload("image/jpeg", new byte[0]).code()).isEqualTo(131053);
        byte[] sticker = Arrays.copyOf(Samples.of("sticker").bytes(), 101 << 10);
        assertThat(upload("image/webp", sticker).body()).contains("131053", "too big");
        assertThat(meta("POST", NUMBER + "/media", "{}").code()).isEqualTo(100);
    }

    @Test
    void sendsAnUploadToThePhone() {
        guestWrites("أرسلوا لي المنيو");
        String id = upload("image/jpeg", PICTURE).json().path("id").asString();

        assertThat(sends("image", "'image':{'id':'" + id + "','caption':'المنيو'}")
                        .status())
                .isEqualTo(200);

        assertThat(phone().get(1).at("/payload/id").asString()).isEqualTo(id);
        assertThat(get("/control/media/" + id).status()).isEqualTo(200);
        assertThat(sends("video", "'video':{'id':'" + id + "'}").body())
                .contains("131009", "Unsupported Video mime type");
    }

    @Test
    void fetchesALinkAndFailsLaterWhenThereIsNothing() {
        guestWrites("أرسلوا لي المنيو");
        String id = upload("image/jpeg", PICTURE).json().path("id").asString();
        String there = "http://127.0.0.1:" + port + "/control/media/" + id;

        String wamid = sends("image", "'image':{'link':'" + there + "'}").wamid();
        String lost = sends("image", "'image':{'link':'" + there + "0'}").wamid();

        await().untilAsserted(() -> {
            assertThat(GATEWAY.statusesOf(wamid)).containsExactly("sent", "delivered");
            assertThat(GATEWAY.statusesOf(lost)).containsExactly("failed");
        });
        assertThat(GATEWAY.elements("statuses").stream()
                        .filter(status -> status.path("id").asString().equals(lost))
                        .map(status -> status.at("/errors/0/error_data/details").asString()))
                .containsExactly("Downloading media from weblink failed with http code 404");
        assertThat(phone().get(1).at("/payload/id").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "image,image/jpeg",
        "audio,audio/ogg; codecs=opus",
        "document,application/pdf",
        "sticker,image/webp",
        "video,video/mp4"
    })
    void letsTheGuestSendASample(String type, String mimeType) {
        post("/control/messages", Map.of("phone_number_id", NUMBER, "customer_id", guest, "type", type));
        await().until(() -> GATEWAY.elements("messages").size() == 1);

        JsonNode media = GATEWAY.elements("messages").getFirst().path(type);
        assertThat(media.path("mime_type").asString()).isEqualTo(mimeType);
        assertThat(Base64.getDecoder().decode(media.path("sha256").asString())).hasSize(32);
        assertThat(download(media.path("url").asString(), TOKEN)).isEqualTo(200);
        assertThat(meta("GET", media.path("id").asString(), null)
                        .json()
                        .path("sha256")
                        .asString())
                .hasSize(64);
    }

    @Test
    void letsTheGuestSendAFileOfTheirOwn() {
        String id = send(request("/control/media?phone_number_id=" + NUMBER)
                        .setHeader("Content-Type", "audio/ogg; codecs=opus")
                        .POST(BodyPublishers.ofByteArray(Samples.of("audio").bytes())))
                .json()
                .path("media_id")
                .asString();
        post(
                "/control/messages",
                Map.of(
                        "phone_number_id",
                        NUMBER,
                        "customer_id",
                        guest,
                        "type",
                        "audio",
                        "payload",
                        Map.of("media_id", id)));
        await().until(() -> GATEWAY.elements("messages").size() == 1);

        assertThat(GATEWAY.elements("messages").getFirst().at("/audio/voice").asBoolean())
                .isTrue();
        assertThat(GATEWAY.elements("messages").getFirst().at("/audio/id").asString())
                .isEqualTo(id);
    }

    private Answer upload(String mimeType, byte[] bytes) {
        String head = "--b\r\nContent-Disposition: form-data; name=\"messaging_product\"\r\n\r\nwhatsapp\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\nContent-Type: " + mimeType
                + "\r\n\r\n";
        byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII);
        return send(request("/v25.0/" + NUMBER + "/media")
                .setHeader("Content-Type", "multipart/form-data; boundary=b")
                .header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.ofByteArrays(List.of(head.getBytes(StandardCharsets.US_ASCII), bytes, tail))));
    }

    private int download(String url, @Nullable String token) {
        HttpRequest.Builder request = request(url.substring(url.indexOf("/whatsapp_business")));
        return send(token == null ? request : request.header("Authorization", "Bearer " + token))
                .status();
    }
}

package com.crmres.core.conversation.media;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.core.DemoRestaurants;
import com.crmres.testing.LocalDatabase;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.s3.S3Client;

/** A person sends a guest a file: kept, written once, and shown in the conversation by its link. */
@CoreApiTest
class SendMediaIT {

    private static final String JPEG = "\u00ff\u00d8\u00ff\u00e0 the menu of today";

    @Autowired
    private Api api;

    @Autowired
    private S3Client s3;

    private UUID conversation = new UUID(0, 0);

    @BeforeEach
    void aGuestWrites() {
        conversation = new Chats(NAJD_GRILL).justBegun("active", OLAYA);
    }

    @Test
    void aPictureTakesTheRoadOfEveryReply() throws Exception {
        Answer answer = send(OWNER, "one", file("menu.jpg", "image/jpeg", JPEG), Map.of("caption", "قائمة اليوم"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("kind").asString()).isEqualTo("image");
        assertThat(answer.body().get("content").asString()).isEqualTo("قائمة اليوم");
        assertThat(answer.body().get("delivery").asString()).isEqualTo("queued");
        assertThat(answer.body().at("/metadata/caption").asString()).isEqualTo("قائمة اليوم");
        Answer link = api.get(linkOf(answer), api.tokenOf(AGENT));
        assertThat(link.body().get("state").asString()).isEqualTo("stored");
        assertThat(link.body().get("mime_type").asString()).isEqualTo("image/jpeg");
        assertThat(fetch(link.body().get("url").asString())).isEqualTo(JPEG.getBytes(ISO_8859_1));
        assertThat(LocalDatabase.rows("select handled_by from conversations where id = ?", conversation))
                .containsExactly(Map.of("handled_by", "staff"));
    }

    @Test
    void isOneMessageHoweverOftenItIsAskedFor() {
        Answer first = send(OWNER, "again", file("a.pdf", "application/pdf", "%PDF-1.7 x"), Map.of());
        Answer second = send(OWNER, "again", file("a.pdf", "application/pdf", "%PDF-1.7 x"), Map.of());
        Answer other = send(OWNER, "again", file("a.pdf", "application/pdf", "%PDF-1.7 another"), Map.of());

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body().get("id")).isEqualTo(first.body().get("id"));
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
        assertThat(kept()).as("what no message carries is not kept").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "menu.pdf|application/pdf|%PDF-1.7|document|menu.pdf",
                "..\\..\\قائمة.PDF|application/octet-stream|%PDF-1.7|document|قائمة.PDF",
                "voice.ogg|audio/ogg|OggS ....OpusHead\u0001\u0001x|audio|",
                "film.mp4|video/mp4|....ftypisom|video|",
                "hello.webp|image/webp|RIFF....WEBPVP8 |sticker|",
            })
    void goesOutAsWhatItIs(String name, String type, String content, String kind, @Nullable String shown) {
        Answer answer = send(OWNER, "kind-" + kind + name.length(), file(name, type, content), Map.of());

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.body().get("kind").asString()).isEqualTo(kind);
        assertThat(answer.body().at("/metadata/filename").asString("")).isEqualTo(shown == null ? "" : shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.jpg|image/jpeg|<html>|400|file_not_sendable",
                "a.exe|application/x-msdownload|MZ|400|file_not_sendable",
                "a.zip|application/zip|PK\u0003\u0004x|400|file_not_sendable",
                "a.ogg|audio/ogg|OggS vorbis|400|file_not_sendable",
                "a.svg|image/svg+xml|<svg/>|400|file_not_sendable",
                "empty.jpg|image/jpeg|''|400|invalid_request",
            })
    void whatWhatsAppDoesNotTakeIsRefused(String name, String type, String content, int status, String code) {
        Answer answer = send(OWNER, "no-" + name, file(name, type, content), Map.of());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(kept()).isZero();
    }

    @Test
    void whatIsTooLargeIsRefusedInWords() {
        Answer picture = send(OWNER, "big", file("a.jpg", "image/jpeg", JPEG + "x".repeat(5 << 20)), Map.of());
        Answer huge =
                send(OWNER, "huge", file("a.pdf", "application/pdf", "%PDF-1.7" + "x".repeat(27 << 20)), Map.of());

        for (Answer answer : new Answer[] {picture, huge}) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("payload_too_large");
        }
        assertThat(picture.body().at("/error/details/most_bytes").asInt()).isEqualTo(5 << 20);
        assertThat(kept()).isZero();
    }

    @Test
    void theFormIsHeldToItsWords() {
        byte[] picture = file("a.jpg", "image/jpeg", JPEG);
        assertThat(send(OWNER, "f1", picture, Map.of("caption", "ع".repeat(1025)))
                        .status())
                .isEqualTo(400);
        assertThat(send(OWNER, "f2", picture, Map.of("reply_to", "not-an-id")).status())
                .isEqualTo(400);
        assertThat(send(
                                OWNER,
                                "f3",
                                picture,
                                Map.of("reply_to", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(400);
        assertThat(send(OWNER, "f4", file("a.webp", "image/webp", "RIFF....WEBPVP8 "), Map.of("caption", "لا"))
                        .status())
                .isEqualTo(400);
        assertThat(send(OWNER, "f5", new byte[0], Map.of()).status()).isEqualTo(400);
        assertThat(kept()).isZero();
    }

    @Test
    void onlyWhoMayAnswerThereSendsAnything() {
        byte[] picture = file("a.jpg", "image/jpeg", JPEG);
        assertThat(send(DemoRestaurants.viewer(), "v", picture, Map.of()).status())
                .isEqualTo(403);
        assertThat(send(STRANGER, "s", picture, Map.of()).status()).isEqualTo(404);
        assertThat(send(AGENT, "a", picture, Map.of()).status()).isEqualTo(201);
        assertThat(send(OWNER, "o", picture, Map.of()).code()).isEqualTo("taken_by_other");
        assertThat(send(OWNER, "o", picture, Map.of("force", "true")).status()).isEqualTo(201);
        LocalDatabase.update(
                "update conversations set last_customer_message_at = now() - interval '25 hours' where id = ?",
                conversation);
        assertThat(send(AGENT, "late", picture, Map.of()).code()).isEqualTo("window_closed");
        assertThat(kept()).isEqualTo(2);
    }

    private String path() {
        return "/api/v1/conversations/" + conversation + "/media";
    }

    private String linkOf(Answer message) {
        return "/api/v1/conversations/" + conversation + "/messages/"
                + message.body().get("id").asString() + "/media";
    }

    private long kept() {
        return s3.listObjectsV2(list -> list.bucket("crmres-media")
                        .prefix("restaurants/" + NAJD_GRILL + "/conversations/" + conversation + "/"))
                .contents()
                .size();
    }

    private Answer send(String person, String key, byte[] file, Map<String, String> fields) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) -> form.writeBytes("--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(name, value)
                        .getBytes(StandardCharsets.UTF_8)));
        form.writeBytes(file);
        form.writeBytes("--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        return api.sendBytes(
                "POST",
                path(),
                api.tokenOf(person),
                form.toByteArray(),
                "Content-Type",
                "multipart/form-data; boundary=b",
                "Idempotency-Key",
                key + "-" + conversation);
    }

    private static byte[] file(String name, String type, String content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(name.replace("\\", "\\\\"), type)
                        .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content.getBytes(ISO_8859_1));
        part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return part.toByteArray();
    }

    private static byte[] fetch(String url) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }
}

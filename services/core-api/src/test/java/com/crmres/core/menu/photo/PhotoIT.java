package com.crmres.core.menu.photo;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static com.crmres.core.menu.MenuDesk.ITEMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.CoreApiTest;
import com.crmres.core.menu.MenuDesk;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A dish gets its picture, which only a signed link leads to. */
@CoreApiTest
class PhotoIT {

    @Autowired
    private Api api;

    private MenuDesk manager;
    private String id = "";

    @BeforeEach
    void addADish() {
        MenuDesk.clear();
        manager = MenuDesk.of(api, MANAGER);
        id = manager.dish(manager.category("New photos"), "New photo dish", 10);
    }

    @AfterEach
    void clear() {
        MenuDesk.clear();
    }

    @Test
    void aPictureIsKeptSmallerAndShownByItsLink() throws Exception {
        Answer put = put(manager.token(), picture("jpeg", 2000, 1000), "image/jpeg");

        assertThat(put.status()).isEqualTo(200);
        String url = put.body().get("photo_url").asString();
        assertThat(url).contains("X-Amz-Signature").contains("/restaurants/");
        assertThat(manager.dish(id).get("photo_url").asString()).isEqualTo(url);
        HttpResponse<byte[]> shown = fetch(url);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(shown.body()));
        assertThat(kept.getWidth()).isEqualTo(1600);
        assertThat(kept.getHeight()).isEqualTo(800);

        Answer other = put(manager.token(), picture("png", 40, 40), "image/png");
        assertThat(other.body().get("photo_url").asString()).isNotEqualTo(url).contains(".png");
        assertThat(fetch(url).statusCode()).isEqualTo(404);

        assertThat(api.call("DELETE", photo(), manager.token()).status()).isEqualTo(204);
        assertThat(manager.dish(id).has("photo_url")).isFalse();
        assertThat(fetch(other.body().get("photo_url").asString()).statusCode()).isEqualTo(404);
    }

    @Test
    void aFormWillDo() throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes("--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"x\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(picture("png", 30, 30));
        form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(put(manager.token(), form.toByteArray(), "multipart/form-data; boundary=b")
                        .status())
                .isEqualTo(200);
        assertThat(put(manager.token(), "--b--".getBytes(StandardCharsets.US_ASCII), "multipart/form-data; boundary=b")
                        .status())
                .isEqualTo(400);
        assertThat(put(manager.token(), new byte[0], "multipart/form-data").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 12, 25})
    void whatIsTooLargeIsRefusedInWords(int megabytes) {
        byte[] file = new byte[megabytes * 1024 * 1024];
        byte[] head = "--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"x\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] form = Arrays.copyOf(head, head.length + file.length);

        Answer alone = put(manager.token(), file, "image/jpeg");
        Answer inAForm = put(manager.token(), form, "multipart/form-data; boundary=b");
        for (Answer answer : List.of(alone, inAForm)) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("payload_too_large");
            assertThat(answer.body().at("/error/message").asString()).startsWith("حجم البيانات");
        }
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        assertThat(put(manager.token(), "GIF89a".getBytes(StandardCharsets.US_ASCII), "image/png")
                        .code())
                .isEqualTo("photo_unreadable");
        assertThat(put(manager.token(), new byte[0], "image/png").code()).isEqualTo("photo_unreadable");
        byte[] half = picture("png", 300, 300);
        assertThat(put(manager.token(), Arrays.copyOf(half, 40), "image/png").code())
                .isEqualTo("photo_unreadable");
        assertThat(put(manager.token(), new byte[5 * 1024 * 1024 + 1], "image/jpeg")
                        .status())
                .isEqualTo(413);
        assertThat(put(manager.token(), half, "application/pdf").status()).isEqualTo(415);
        assertThat(put(manager.token(), picture("png", 5000, 4000), "image/png").code())
                .isEqualTo("photo_too_many_pixels");
        assertThat(put(api.tokenOf(AGENT), half, "image/png").status()).isEqualTo(403);
        assertThat(put(api.tokenOf(STRANGER), half, "image/png").status()).isEqualTo(404);
    }

    private String photo() {
        return ITEMS + "/" + id + "/photo";
    }

    private Answer put(String token, byte[] file, String type) {
        return api.sendBytes("PUT", photo(), token, file, "Content-Type", type);
    }

    private static HttpResponse<byte[]> fetch(String url) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file);
        return file.toByteArray();
    }
}

package com.crmres.whatsapp.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.model.media.AttachedFile;
import com.crmres.model.media.file.FileKind;
import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.credential.Account;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.GraphFiles;
import com.crmres.whatsapp.testing.GraphStub;
import com.crmres.whatsapp.testing.TestRestaurant;
import com.crmres.whatsapp.testing.TestWebhooks;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A guest's picture, voice note or paper is in S3 soon after the message is stored, whatever Meta does meanwhile. */
@GatewayTest
class MediaIT {

    private static final String UM_KHALID = "966500000001";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte[] PICTURE = bytes("\u00ff\u00d8\u00ff\u00e0 a picture of the kabsa");
    private static final byte[] VOICE = bytes("OggS\u0000 ... OpusHead ... where is my order");
    private static final byte[] PAGE = bytes("<html><script>alert(1)</script></html>\u0000");

    private final TestRestaurant najd = TestRestaurant.najdGrill();
    private final GraphFiles graph = GraphFiles.instance();
    private final String id = Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1);

    @Autowired
    GatewayDoor gateway;

    @Autowired
    S3Client s3;

    @Autowired
    MediaDesk desk;

    @BeforeEach
    void aBucket() {
        s3.createBucket(bucket -> bucket.bucket("crmres-media"));
    }

    @Test
    void keepsAPictureUnderItsRestaurant() {
        graph.keep(id, "image/jpeg", hex(PICTURE), PICTURE);

        sends("image", "\"mime_type\":\"image\\/jpeg\",\"sha256\":\"%s\"".formatted(base64(PICTURE)));

        Map<String, @Nullable Object> row = ends("stored");
        assertThat(text(row, "object_key"))
                .startsWith("restaurants/" + najd.id() + "/conversations/" + najd.conversationId() + "/")
                .endsWith(".jpg");
        assertThat(row).containsEntry("sha256", hex(PICTURE)).containsEntry("scanned", false);
        assertThat(row.get("size")).isEqualTo((long) PICTURE.length);
        assertThat(kept(row)).isEqualTo(PICTURE);
        assertThat(najd.messages()).hasSize(1);
    }

    @Test
    void keepsAVoiceNoteAndADocumentByItsName() {
        graph.keep(id, "audio/ogg; codecs=opus", hex(VOICE), VOICE);
        sends("audio", "\"voice\":true,\"mime_type\":\"audio\\/ogg; codecs=opus\"");
        assertThat(ends("stored")).containsEntry("mime_type", "audio/ogg");

        LocalDatabase.update("delete from media where restaurant_id = ?", najd.id());
        byte[] paper = bytes("%PDF-1.7 a menu");
        graph.keep(id, "application/pdf", hex(paper), paper);
        sends("document", "\"filename\":\"\\u0642\\u0627\\u0626\\u0645\\u0629.pdf\"");
        assertThat(ends("stored")).containsEntry("file_name", "قائمة.pdf");
    }

    @Test
    void asksAnewForAnAddressThatIsStale() {
        graph.keep(id, "image/jpeg", hex(PICTURE), PICTURE);
        graph.staleAtFirst(id, 2);

        sends("image", "\"mime_type\":\"image\\/jpeg\"");

        assertThat(ends("stored")).containsEntry("attempts", 1);
    }

    @Test
    void refusesWhatAFileIsOnceAndForAll() {
        graph.keep(id, "text/html", hex(PAGE), PAGE);
        refused("document", "type_not_allowed");
        graph.keep(id, "image/jpeg", hex(PAGE), PAGE);
        refused("image", "content_differs");
        byte[] huge = new byte[500 * 1024 + 1];
        graph.keep(id, "image/webp", hex(huge), huge);
        refused("sticker", "too_large");
    }

    @Test
    void callsNobodyButMeta() {
        String other = GraphStub.instance().url().replace("127.0.0.1", "localhost") + "/lookaside/" + id;
        for (String url : List.of(
                other,
                "http://169.254.169.254/latest/meta-data",
                "https://127.0.0.1/x",
                "http://lookaside.fbsbx.com/x",
                "https://me@lookaside.fbsbx.com/x",
                "file:///etc/passwd",
                "nonsense with spaces")) {
            graph.tell(id, Map.of("mime_type", "image/jpeg", "url", url));
            refused("image", "url_not_allowed");
        }
        graph.keep(id, "image/jpeg", hex(PICTURE), PICTURE);
        graph.redirect(id, other);
        refused("image", "url_not_allowed");
    }

    @Test
    void givesUpWhatKeepsBeingBroken() {
        graph.keep(id, "image/jpeg", hex(PAGE), PICTURE);

        sends("image", "\"mime_type\":\"image\\/jpeg\"");

        assertThat(ends("failed")).containsEntry("reason", "hash_differs").containsEntry("attempts", 3);
        assertThat(najd.messages()).hasSize(1);
    }

    @Test
    void waitsWhileMetaIsAwayButNotLongerThanMetaKeepsFiles() {
        graph.keep(id, "image/jpeg", hex(PICTURE), PICTURE);
        GraphStub.instance().downWhile(() -> {
            sends("image", "\"mime_type\":\"image\\/jpeg\"");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(row())
                            .containsEntry("state", "pending")
                            .containsEntry("reason", "meta_unreachable")
                            .satisfies(row ->
                                    assertThat((Integer) row.get("attempts")).isGreaterThan(3)));
        });
        ends("stored");

        LocalDatabase.update("delete from media where restaurant_id = ?", najd.id());
        GraphStub.instance().downWhile(() -> {
            sends("image", "\"mime_type\":\"image\\/jpeg\"");
            await().atMost(SOON).until(() -> !rows().isEmpty());
            LocalDatabase.update(
                    "update media set created_at = created_at - interval '8 days' where restaurant_id = ?", najd.id());
            ends("expired");
        });
    }

    @Test
    void leavesNothingOfAGuestWhoWasErasedMeanwhile() {
        String key = "restaurants/" + najd.id() + "/conversations/gone/" + id + ".jpg";
        s3.putObject(put -> put.bucket("crmres-media").key(key), RequestBody.fromBytes(PICTURE));
        AttachedFile file = new AttachedFile(id, "image/jpeg", null, null);
        Claim claim = new Claim(
                UUID.randomUUID(),
                najd.id(),
                UUID.randomUUID(),
                1,
                FileKind.IMAGE,
                file,
                new Account(najd.id(), "5001"),
                najd.phoneNumberId());

        desk.settle(claim, new Fetched.Stored(key, file, PICTURE.length, false));

        assertThat(s3.listObjectsV2(list -> list.bucket("crmres-media").prefix(key))
                        .contents())
                .isEmpty();
    }

    private void refused(String kind, String reason) {
        sends(kind, "\"caption\":\"x\"");
        assertThat(ends("refused")).as(kind).containsEntry("reason", reason);
        LocalDatabase.update("delete from media where restaurant_id = ?", najd.id());
    }

    private void sends(String kind, String fields) {
        String message = """
                {"from":"%s","id":"%s","timestamp":"%d","type":"%s","%s":{"id":"%s",%s}}""".formatted(
                        UM_KHALID, TestWebhooks.wamid(), System.currentTimeMillis() / 1000, kind, kind, id, fields);
        assertThat(gateway.deliver(TestWebhooks.message(najd.phoneNumberId(), UM_KHALID, message)))
                .isEqualTo(200);
    }

    private Map<String, @Nullable Object> ends(String state) {
        await().atMost(SOON).until(() -> !rows().isEmpty());
        await().atMost(SOON).untilAsserted(() -> assertThat(row()).containsEntry("state", state));
        return row();
    }

    private Map<String, @Nullable Object> row() {
        return rows().getFirst();
    }

    private List<Map<String, @Nullable Object>> rows() {
        return LocalDatabase.rows("select * from media where restaurant_id = ?", najd.id());
    }

    private byte[] kept(Map<String, @Nullable Object> row) {
        return s3.getObjectAsBytes(get -> get.bucket("crmres-media").key(text(row, "object_key")))
                .asByteArray();
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return Objects.requireNonNull(row.get(column)).toString();
    }

    private static byte[] bytes(String characters) {
        return characters.getBytes(ISO_8859_1);
    }

    private static String hex(byte[] file) {
        return HexFormat.of().formatHex(sha256(file));
    }

    private static String base64(byte[] file) {
        return Base64.getEncoder().encodeToString(sha256(file)).replace("/", "\\/");
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

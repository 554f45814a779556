package com.crmres.whatsapp.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.kit.id.Sha256;
import com.crmres.model.media.KeptFile;
import com.crmres.model.whatsapp.Media;
import com.crmres.model.whatsapp.Outgoing;
import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.GraphFiles;
import com.crmres.whatsapp.testing.GraphStub;
import com.crmres.whatsapp.testing.TestRestaurant;
import com.crmres.whatsapp.testing.TestStaff;
import com.crmres.whatsapp.testing.TestWebhooks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A file of ours reaches Meta before the message that carries it, once for as long as Meta keeps it. */
@GatewayTest
class UploadIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String BUCKET = "crmres-media";
    private static final Outgoing PICTURE = Media.ours(Media.Kind.IMAGE).saying("قائمة اليوم");

    private final GraphStub graph = GraphStub.instance();
    private final GraphFiles files = GraphFiles.instance();
    private final TestRestaurant najd = TestRestaurant.najdGrill();
    private final String guest = "9665" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private UUID conversation = new UUID(0, 0);

    @Autowired
    GatewayDoor gateway;

    @Autowired
    TestStaff staff;

    @Autowired
    S3Client s3;

    @BeforeEach
    void aGuestHasWritten() {
        s3.createBucket(bucket -> bucket.bucket(BUCKET));
        gateway.deliver(TestWebhooks.text(najd.phoneNumberId(), guest, TestWebhooks.wamid(), "السلام عليكم"));
        await().atMost(SOON).until(() -> !najd.conversations().isEmpty());
        conversation = najd.conversationId();
    }

    @Test
    void handsAPictureOverOnceForAllWhoAreSentIt() {
        KeptFile picture = kept("\u00ff\u00d8\u00ff\u00e0 a menu", "image/jpeg", null);

        UUID first = sends(PICTURE, picture);
        String id = mediaOf(accepted(first));
        UUID second = sends(PICTURE, picture);

        assertThat(mediaOf(accepted(second))).isEqualTo(id);
        assertThat(files.uploadsOf(najd.phoneNumberId()))
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .contains("name=\"messaging_product\"", "whatsapp", "name=\"type\"", "image/jpeg")
                        .contains("\u00ff\u00d8\u00ff\u00e0 a menu"));
        assertThat(sent(first).body().at("/image/caption").asString()).isEqualTo("قائمة اليوم");
        assertThat(row(first)).containsEntry("attempt", 1).containsEntry("refusals", 0);
    }

    @Test
    void sendsEveryKindThatCarriesAFile() {
        UUID paper = sends(
                Media.ours(Media.Kind.DOCUMENT).named("قائمة.pdf"), kept("%PDF-1.7 x", "application/pdf", "قائمة.pdf"));
        accepted(paper);
        UUID voice = sends(
                Media.ours(Media.Kind.AUDIO),
                kept("OggS .................. OpusHead\u0001\u0001 x", "audio/ogg", null));
        accepted(voice);
        UUID film = sends(Media.ours(Media.Kind.VIDEO), kept("....ftypisom", "video/mp4", null));
        accepted(film);
        UUID sticker = sends(Media.ours(Media.Kind.STICKER), kept("RIFF....WEBPVP8 ....", "image/webp", null));

        accepted(sticker);
        assertThat(sent(paper).body().at("/document/filename").asString()).isEqualTo("قائمة.pdf");
        assertThat(sent(voice).body().at("/audio/id").asString()).isNotEmpty();
        assertThat(files.uploadsOf(najd.phoneNumberId())).hasSize(4);
    }

    @Test
    void handsAnewOverWhatMetaHasForgotten() {
        KeptFile picture = kept("\u00ff\u00d8\u00ff\u00e0 forgotten", "image/jpeg", null);
        String old = mediaOf(accepted(sends(PICTURE, picture)));
        files.forget(old);

        UUID again = sends(PICTURE, picture);

        assertThat(mediaOf(accepted(again))).isNotEqualTo(old);
        assertThat(row(again)).containsEntry("attempt", 2).containsEntry("refusals", 1);
        assertThat(files.uploadsOf(najd.phoneNumberId())).hasSize(2);
    }

    @Test
    void handsOverAnewWhatMetaWillSoonForget() {
        KeptFile picture = kept("\u00ff\u00d8\u00ff\u00e0 old", "image/jpeg", null);
        String old = mediaOf(accepted(sends(PICTURE, picture)));
        LocalDatabase.update(
                "update media_uploads set expires_at = now() + interval '1 day' where restaurant_id = ?", najd.id());

        assertThat(mediaOf(accepted(sends(PICTURE, picture)))).isNotEqualTo(old);
        assertThat(najd.count("media_uploads")).isEqualTo(1);
    }

    @Test
    void whatMetaDoesNotTakeNeverLeaves() {
        String jpeg = "\u00ff\u00d8\u00ff\u00e0";
        fails(PICTURE, kept(jpeg + "x".repeat(5 << 20), "image/jpeg", null), 131053, "file_not_sendable");
        fails(PICTURE, kept("<html>", "image/jpeg", null), 131053, "file_not_sendable");
        fails(PICTURE, kept("RIFF....WEBPVP8 ", "image/webp", null), 131053, "file_not_sendable");
        KeptFile gone = kept(jpeg + " gone", "image/jpeg", null);
        s3.deleteObject(delete -> delete.bucket(BUCKET).key(gone.key()));
        fails(PICTURE, gone, 131053, "file_gone");

        assertThat(files.uploadsOf(najd.phoneNumberId())).isEmpty();
        assertThat(graph.sentTo("+" + guest)).isEmpty();
    }

    @Test
    void asksMetaTwiceAtMostWhenItRefusesAFile() {
        files.refuseUploads(najd.phoneNumberId(), 2);

        fails(
                PICTURE,
                kept("\u00ff\u00d8\u00ff\u00e0 refused", "image/jpeg", null),
                131053,
                "(#131053) Media upload error");

        assertThat(files.uploadsOf(najd.phoneNumberId())).hasSize(2);
    }

    @Test
    void waitsWhileMetaCannotBeReached() {
        KeptFile picture = kept("\u00ff\u00d8\u00ff\u00e0 waits", "image/jpeg", null);
        List<UUID> waiting = new ArrayList<>();
        graph.downWhile(() -> {
            waiting.add(sends(PICTURE, picture));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(LocalDatabase.number(
                                    "select attempts from media where message_id = ?", waiting.getFirst()))
                            .isPositive());
        });

        accepted(waiting.getFirst());
    }

    private UUID sends(Outgoing message, KeptFile file) {
        return staff.sendFile(najd, conversation, message, file);
    }

    private void fails(Outgoing message, KeptFile file, int code, String title) {
        UUID id = sends(message, file);
        await().atMost(SOON).untilAsserted(() -> assertThat(row(id)).containsEntry("delivery", "failed"));
        assertThat(row(id)).containsEntry("failure_code", code).containsEntry("failure_title", title);
    }

    private UUID accepted(UUID message) {
        await().atMost(SOON).untilAsserted(() -> assertThat(row(message)).containsEntry("delivery", "accepted"));
        return message;
    }

    private KeptFile kept(String content, String mimeType, @Nullable String name) {
        byte[] bytes = content.getBytes(ISO_8859_1);
        String key = "restaurants/%s/conversations/%s/%s".formatted(najd.id(), conversation, UUID.randomUUID());
        s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromBytes(bytes));
        return new KeptFile(key, mimeType, Sha256.hex(content), bytes.length, name);
    }

    private GraphStub.Sent sent(UUID message) {
        return graph.sentTo("+" + guest).stream()
                .filter(one -> one.ownId().equals(message.toString()))
                .findFirst()
                .orElseThrow();
    }

    private String mediaOf(UUID message) {
        return sent(message).body().at("/image/id").asString();
    }

    private static Map<String, @Nullable Object> row(UUID message) {
        return LocalDatabase.rows("select * from messages where id = ?", message)
                .getFirst();
    }
}

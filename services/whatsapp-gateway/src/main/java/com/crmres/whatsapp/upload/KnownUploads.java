package com.crmres.whatsapp.upload;

import com.crmres.kit.id.Ids;
import com.crmres.kit.time.BusinessClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Meta calls the files that it has of ours; needs the restaurant's transaction. */
@Component
class KnownUploads {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final BusinessClock clock;
    private final UploadSettings settings;

    KnownUploads(JdbcClient jdbc, Ids ids, BusinessClock clock, UploadSettings settings) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /** Empty also for one that Meta will soon have forgotten. */
    Optional<String> idOf(Parcel parcel) {
        return jdbc.sql("""
                        select meta_media_id from media_uploads
                        where whatsapp_number_id = ? and sha256 = ? and mime_type = ? and expires_at > ?""")
                .params(
                        parcel.line().numberId(),
                        parcel.file().sha256(),
                        parcel.file().mimeType(),
                        at(clock.instant().plus(settings.margin())))
                .query(String.class)
                .optional();
    }

    void keep(Parcel parcel, String mediaId) {
        Instant now = clock.instant();
        jdbc.sql("delete from media_uploads where restaurant_id = ? and expires_at < ?")
                .params(parcel.line().restaurantId(), at(now))
                .update();
        jdbc.sql("""
                        insert into media_uploads
                          (id, restaurant_id, whatsapp_number_id, sha256, mime_type, meta_media_id, uploaded_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (restaurant_id, whatsapp_number_id, sha256, mime_type) do update
                        set meta_media_id = excluded.meta_media_id, uploaded_at = excluded.uploaded_at,
                          expires_at = excluded.expires_at""")
                .params(
                        ids.next(),
                        parcel.line().restaurantId(),
                        parcel.line().numberId(),
                        parcel.file().sha256(),
                        parcel.file().mimeType(),
                        mediaId,
                        at(now),
                        at(now.plus(settings.kept())))
                .update();
    }

    /** Whether it was known. */
    boolean forget(UUID numberId, String mediaId) {
        return jdbc.sql("delete from media_uploads where whatsapp_number_id = ? and meta_media_id = ?")
                        .params(numberId, mediaId)
                        .update()
                > 0;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

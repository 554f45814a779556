package com.crmres.whatsapp.upload;

import com.crmres.model.media.file.Head;
import com.crmres.whatsapp.cloudapi.GraphCall;
import com.crmres.whatsapp.cloudapi.GraphClient;
import com.crmres.whatsapp.cloudapi.GraphResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Brings a file from our storage to Meta. What Meta would not take never leaves. */
@Component
class Carrier {

    private final S3Client s3;
    private final GraphClient graph;
    private final UploadSettings settings;

    Carrier(S3Client s3, GraphClient graph, UploadSettings settings) {
        this.s3 = s3;
        this.graph = graph;
        this.settings = settings;
    }

    /** Never to be called inside a transaction. */
    Handed bring(Parcel parcel) {
        try {
            Path copy = Files.createTempFile("crmres-upload-", ".part");
            try {
                fetch(parcel.file().key(), copy);
                return isSendable(parcel, copy) ? handOver(parcel, copy) : new Handed.Never("file_not_sendable");
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (NoSuchKeyException gone) {
            return new Handed.Never("file_gone");
        } catch (SdkException | IOException away) {
            return new Handed.Unanswered("storage_unreachable");
        }
    }

    private void fetch(String key, Path copy) throws IOException {
        try (InputStream file =
                s3.getObject(get -> get.bucket(settings.bucket()).key(key))) {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isSendable(Parcel parcel, Path copy) throws IOException {
        try (InputStream file = Files.newInputStream(copy)) {
            Head head = Head.of(file);
            return parcel.kind().sends(parcel.file().mimeType(), head)
                    && Files.size(copy) <= parcel.kind().mostBytes(head);
        }
    }

    private Handed handOver(Parcel parcel, Path copy) {
        GraphCall call = GraphCall.post("/{number}/media", parcel.line().phoneNumberId())
                .carrying(form(parcel.file().mimeType(), copy))
                .patiently();
        return switch (graph.exchange(parcel.line().account(), call)) {
            case GraphResult.Ok ok -> {
                String id = ok.body().text("id");
                yield id == null || id.isBlank() ? new Handed.Unanswered("no_id") : new Handed.Taken(id);
            }
            case GraphResult.Refused refused -> new Handed.Refused(refused.error());
            case GraphResult.NotSent notSent -> new Handed.Unanswered("meta_unreachable");
            case GraphResult.Unknown unknown -> new Handed.Unanswered("meta_silent");
        };
    }

    private static MultiValueMap<String, Object> form(String mimeType, Path copy) {
        HttpHeaders type = new HttpHeaders();
        type.setContentType(MediaType.parseMediaType(mimeType));
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("messaging_product", "whatsapp");
        parts.add("type", mimeType);
        parts.add("file", new HttpEntity<>(new FileSystemResource(copy), type));
        return parts;
    }
}

package com.crmres.whatsapp.media;

import com.crmres.model.media.AttachedFile;
import com.crmres.whatsapp.cloudapi.GraphCall;
import com.crmres.whatsapp.cloudapi.GraphClient;
import com.crmres.whatsapp.cloudapi.GraphResult;
import com.crmres.whatsapp.entry.Tree;
import com.crmres.whatsapp.media.download.Download;
import com.crmres.whatsapp.media.download.FileClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches a file: asks Meta where it lies, brings it down, and hands it to who checks and keeps it. */
@Component
class Fetching {

    /** Addresses live for five minutes; one that is stale is asked for anew. */
    private static final int ADDRESSES = 3;

    private final GraphClient graph;
    private final FileClient files;
    private final Custody custody;
    private final MediaSettings settings;

    Fetching(GraphClient graph, FileClient files, Custody custody, MediaSettings settings) {
        this.graph = graph;
        this.files = files;
        this.custody = custody;
        this.settings = settings;
    }

    /** Never to be called inside a transaction. */
    Fetched fetch(Claim claim) {
        try {
            Path file = Files.createTempFile("crmres-media-", ".part");
            try {
                return fetch(claim, file, ADDRESSES);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException noDisk) {
            return new Fetched.Unreachable("disk");
        }
    }

    private Fetched fetch(Claim claim, Path file, int addresses) {
        GraphCall call =
                GraphCall.get("/{media}", claim.told().metaMediaId()).with("phone_number_id", claim.phoneNumberId());
        return switch (graph.exchange(claim.account(), call)) {
            case GraphResult.Ok ok -> download(claim, ok.body(), file, addresses);
            case GraphResult.Refused refused ->
                new Fetched.Withheld("meta_" + refused.error().code());
            case GraphResult.NotSent notSent -> new Fetched.Unreachable("meta_unreachable");
            case GraphResult.Unknown unknown -> new Fetched.Unreachable("meta_silent");
        };
    }

    private Fetched download(Claim claim, Tree answer, Path file, int addresses) {
        AttachedFile found = merged(claim.told(), answer);
        String url = answer.text("url");
        if (url == null) {
            return new Fetched.Withheld("no_url");
        }
        if (found.mimeType() != null && !claim.kind().takes(found.mimeType())) {
            return new Fetched.Refused("type_not_allowed");
        }
        return switch (files.fetch(claim.account(), url, file, settings.most(claim.kind()))) {
            case Download.Done done -> custody.take(claim, found, done, file);
            case Download.Stale stale ->
                addresses > 1 ? fetch(claim, file, addresses - 1) : new Fetched.Withheld("url_stale");
            case Download.TooLarge tooLarge -> new Fetched.Refused("too_large");
            case Download.Forbidden forbidden -> new Fetched.Refused("url_not_allowed");
            case Download.Failed failed -> new Fetched.Unreachable(failed.reason());
        };
    }

    /** Meta's answer holds before what the message told. */
    private static AttachedFile merged(AttachedFile told, Tree answer) {
        AttachedFile asked = ToldFile.of(told.metaMediaId(), answer);
        return new AttachedFile(
                told.metaMediaId(),
                either(asked.mimeType(), told.mimeType()),
                either(asked.sha256(), told.sha256()),
                told.name());
    }

    private static @Nullable String either(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}

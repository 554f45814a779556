package com.crmres.whatsapp.media;

import com.crmres.kit.id.Ids;
import com.crmres.model.media.AttachedFile;
import com.crmres.model.media.file.FileFormat;
import com.crmres.whatsapp.media.download.Download;
import com.crmres.whatsapp.media.scan.Verdict;
import com.crmres.whatsapp.media.scan.VirusScan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;

/** Takes a file into keeping when it is what it is said to be and harms nobody. */
@Component
class Custody {

    private static final Logger log = LoggerFactory.getLogger(Custody.class);

    private final VirusScan scan;
    private final MediaShelf shelf;
    private final Ids ids;

    Custody(VirusScan scan, MediaShelf shelf, Ids ids) {
        this.scan = scan;
        this.shelf = shelf;
        this.ids = ids;
    }

    Fetched take(Claim claim, AttachedFile found, Download.Done done, Path file) {
        if (found.sha256() != null && !found.sha256().equals(done.sha256())) {
            return new Fetched.Withheld("hash_differs");
        }
        String called = Objects.requireNonNullElse(found.mimeType(), "");
        Optional<FileFormat> format = claim.kind().format(called, done.head());
        return format.isPresent()
                ? scanned(claim, new Taken(found, done, format.get(), file))
                : new Fetched.Refused("content_differs");
    }

    private Fetched scanned(Claim claim, Taken taken) {
        try {
            Verdict verdict = scan.check(taken.file());
            return switch (verdict) {
                case INFECTED -> new Fetched.Refused("infected");
                case UNREADABLE -> new Fetched.Withheld("scan_failed");
                case CLEAN, NOT_SCANNED -> stored(claim, taken, verdict == Verdict.CLEAN);
            };
        } catch (IOException away) {
            log.warn("The virus scanner is away: {}", away.toString());
            return new Fetched.Unreachable("scanner_unreachable");
        }
    }

    private Fetched stored(Claim claim, Taken taken, boolean clean) {
        String key = "restaurants/%s/conversations/%s/%s.%s"
                .formatted(
                        claim.restaurantId(),
                        claim.conversationId(),
                        ids.next(),
                        taken.format().ending());
        try {
            shelf.put(key, taken.format().mimeType(), taken.file());
        } catch (SdkException away) {
            log.warn("A file could not be stored: {}", away.toString());
            return new Fetched.Unreachable("storage_unreachable");
        }
        AttachedFile kept = new AttachedFile(
                taken.found().metaMediaId(),
                taken.format().mimeType(),
                taken.done().sha256(),
                taken.found().name());
        return new Fetched.Stored(key, kept, taken.done().size(), clean);
    }

    private record Taken(AttachedFile found, Download.Done done, FileFormat format, Path file) {}
}

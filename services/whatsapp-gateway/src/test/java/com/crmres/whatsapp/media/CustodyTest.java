package com.crmres.whatsapp.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import com.crmres.model.media.AttachedFile;
import com.crmres.model.media.file.FileKind;
import com.crmres.model.media.file.Head;
import com.crmres.whatsapp.credential.Account;
import com.crmres.whatsapp.media.download.Download;
import com.crmres.whatsapp.media.scan.Verdict;
import com.crmres.whatsapp.media.scan.VirusScan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustodyTest {

    private static final AttachedFile FILE = new AttachedFile("1", "application/pdf", null, "menu.pdf");
    private static final Claim CLAIM = new Claim(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            1,
            FileKind.DOCUMENT,
            FILE,
            new Account(UUID.randomUUID(), "1"),
            "2");

    private final MediaShelf shelf = mock(MediaShelf.class);

    @Test
    void keepsNothingThatAScannerForbids() {
        assertThat(taken(file -> Verdict.INFECTED)).isEqualTo(new Fetched.Refused("infected"));
        assertThat(taken(file -> Verdict.UNREADABLE)).isEqualTo(new Fetched.Withheld("scan_failed"));
        assertThat(taken(file -> {
                    throw new IOException("away");
                }))
                .isEqualTo(new Fetched.Unreachable("scanner_unreachable"));
        verifyNoInteractions(shelf);
    }

    @Test
    void notesWhetherAFileWasScanned() {
        assertThat(taken(file -> Verdict.CLEAN))
                .isInstanceOfSatisfying(
                        Fetched.Stored.class,
                        stored -> assertThat(stored.clean()).isTrue());
        assertThat(taken(file -> Verdict.NOT_SCANNED))
                .isInstanceOfSatisfying(
                        Fetched.Stored.class,
                        stored -> assertThat(stored.clean()).isFalse());
    }

    private Fetched taken(VirusScan scan) {
        Head head = new Head("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        return new Custody(scan, shelf, UUID::randomUUID)
                .take(CLAIM, FILE, new Download.Done(8, "00", head), Path.of("nowhere"));
    }
}

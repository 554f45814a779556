package com.crmres.whatsapp.upload;

import com.crmres.model.media.KeptFile;
import com.crmres.model.media.file.FileKind;
import com.crmres.whatsapp.number.Line;
import java.util.UUID;

/** A file that a message waits for until Meta has it. */
record Parcel(UUID messageId, Line line, FileKind kind, KeptFile file) {

    /** The same for every message of the number that carries the same bytes. */
    String content() {
        return line.numberId() + "/" + file.sha256() + "/" + file.mimeType();
    }
}

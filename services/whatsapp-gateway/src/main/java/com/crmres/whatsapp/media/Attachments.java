package com.crmres.whatsapp.media;

import com.crmres.kit.id.Ids;
import com.crmres.model.conversation.Message;
import com.crmres.model.media.AttachedFile;
import com.crmres.model.media.Attachment;
import com.crmres.model.media.file.FileKind;
import com.crmres.whatsapp.entry.Tree;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notes the files of messages, so that they are fetched later. */
@Component
public class Attachments {

    private static final int LONGEST_ID = 200;

    private final AttachmentRows rows;
    private final Ids ids;
    private final Clock clock;

    Attachments(AttachmentRows rows, Ids ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /** Joins the transaction that stores the message; a message without a file is let be. */
    public void note(Message message) {
        FileKind.of(message.kind())
                .flatMap(kind -> fileOf(message))
                .ifPresent(file -> rows.save(new Attachment(ids.next(), message, file, clock.instant())));
    }

    private static Optional<AttachedFile> fileOf(Message message) {
        Map<String, Object> payload =
                Objects.requireNonNullElse(message.content().payload(), Map.of());
        return ToldFile.of(new Tree(payload).at(message.kind()))
                .filter(file -> file.metaMediaId().length() <= LONGEST_ID);
    }
}

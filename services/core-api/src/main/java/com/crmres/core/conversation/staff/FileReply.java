package com.crmres.core.conversation.staff;

import com.crmres.model.media.KeptFile;
import com.crmres.model.media.file.FileKind;
import com.crmres.model.whatsapp.Media;
import com.crmres.model.whatsapp.Outgoing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that a person sends to a customer, and that lies in our storage already.
 *
 * @param caption of pictures, films and documents only
 */
public record FileReply(
        FileKind kind,
        KeptFile file,
        @Nullable String caption,
        @Nullable UUID replyTo,
        boolean forced) implements Writing {

    @Override
    public String fingerprint(UUID conversationId) {
        return conversationId + "\n" + replyTo + "\nfile\n" + kind + "\n" + file.sha256() + "\n" + caption;
    }

    Outgoing outgoing() {
        return Media.ours(Media.Kind.valueOf(kind.name())).saying(caption).named(file.name());
    }
}

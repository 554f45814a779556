package com.crmres.core.conversation.media;

import com.crmres.core.conversation.ConversationRows;
import com.crmres.core.storage.SignedLinks;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.media.Attachment;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Leads to the file of a message whoever sees its conversation. */
@Service
class MediaReader {

    private final Tenants tenants;
    private final ConversationRows conversations;
    private final MessageFiles files;
    private final SignedLinks links;
    private final Clock clock;
    private final MediaSettings settings;

    MediaReader(
            Tenants tenants,
            ConversationRows conversations,
            MessageFiles files,
            SignedLinks links,
            Clock clock,
            MediaSettings settings) {
        this.tenants = tenants;
        this.conversations = conversations;
        this.files = files;
        this.links = links;
        this.clock = clock;
        this.settings = settings;
    }

    MediaResponse get(Caller caller, UUID conversationId, UUID messageId) {
        Attachment attachment = tenants.read(caller.restaurantId(), () -> {
            UUID seen = conversations.find(caller, conversationId).id();
            return files.findByConversationIdAndMessageId(seen, messageId)
                    .orElseThrow(() -> new NotFound("message_media"));
        });
        String key = attachment.objectKey();
        if (key == null) {
            return MediaResponse.of(attachment, null, null);
        }
        Instant until = clock.instant().plus(settings.linkLife());
        return MediaResponse.of(attachment, links.to(settings.bucket(), key, settings.linkLife()), until);
    }
}

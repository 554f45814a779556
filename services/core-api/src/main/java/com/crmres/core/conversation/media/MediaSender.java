package com.crmres.core.conversation.media;

import com.crmres.core.conversation.ConversationRows;
import com.crmres.core.conversation.staff.FileReply;
import com.crmres.core.conversation.staff.StaffRequests;
import com.crmres.core.conversation.staff.StaffRequests.Written;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.media.KeptFile;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Keeps a file and writes the message that carries it; a file that no message carries is not kept. */
@Service
class MediaSender {

    private final Tenants tenants;
    private final ConversationRows conversations;
    private final FileShelf shelf;
    private final StaffRequests staff;

    MediaSender(Tenants tenants, ConversationRows conversations, FileShelf shelf, StaffRequests staff) {
        this.tenants = tenants;
        this.conversations = conversations;
        this.shelf = shelf;
        this.staff = staff;
    }

    /** Whether the caller sees it at all is asked before anything is read of what they send. */
    void mustSee(Caller caller, UUID conversationId) {
        tenants.read(
                caller.restaurantId(),
                () -> conversations.find(caller, conversationId).id());
    }

    Written send(Caller caller, UUID conversationId, String key, FileForm form) throws IOException {
        KeptFile file = shelf.keep(caller.restaurantId(), conversationId, form);
        boolean carried = false;
        try {
            FileReply reply = new FileReply(form.kind(), file, form.caption(), form.replyTo(), form.force());
            Written written = staff.reply(caller, conversationId, key, reply);
            carried = written.now();
            return written;
        } finally {
            if (!carried) {
                shelf.remove(file);
            }
        }
    }
}

package com.crmres.whatsapp.media;

import com.crmres.model.media.AttachedFile;
import com.crmres.model.media.file.FileKind;
import com.crmres.whatsapp.credential.Account;
import java.util.UUID;

/**
 * A file that this instance fetches now.
 *
 * @param told what the message told of it
 */
record Claim(
        UUID id,
        UUID restaurantId,
        UUID conversationId,
        int attempt,
        FileKind kind,
        AttachedFile told,
        Account account,
        String phoneNumberId) {}

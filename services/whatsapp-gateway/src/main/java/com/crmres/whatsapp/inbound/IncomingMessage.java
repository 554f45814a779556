package com.crmres.whatsapp.inbound;

import com.crmres.model.conversation.MessageContent;
import com.crmres.whatsapp.customer.Introduction;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.entry.MetaJson;
import com.crmres.whatsapp.entry.Tree;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wrote, as Meta tells it.
 *
 * @param customerTime by Meta's clock, in whole seconds
 */
record IncomingMessage(String wamid, Instant customerTime, Introduction writer, MessageContent content) {

    /** Longer than any that Meta gives, short enough for an index. */
    private static final int LONGEST_ID = 512;

    private static final int LONGEST_KIND = 64;

    /** How far Meta's clock may be ahead of ours before its time is not believed. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** Noted beside the message that they are about, or about the customer; nobody expects an answer to them. */
    private static final Set<String> NOTES = Set.of("reaction", "system", "edit", "revoke");

    static IncomingMessage of(InboundEntry entry, byte[] element) throws Unstorable {
        Tree message = MetaJson.read(element).orElseThrow(() -> new Unstorable("not_an_object"));
        if (message.has("group_id")) {
            throw new Unstorable("group_message");
        }
        Introduction writer = Introductions.of(message, entry.contact());
        if (writer.isAnonymous()) {
            throw new Unstorable("no_sender");
        }
        return new IncomingMessage(wamid(message), time(message, entry.receivedAt()), writer, content(message));
    }

    private static String wamid(Tree message) throws Unstorable {
        String wamid = message.text("id");
        if (wamid == null || wamid.isBlank()) {
            throw new Unstorable("no_id");
        }
        if (wamid.length() > LONGEST_ID) {
            throw new Unstorable("id_too_long");
        }
        return wamid;
    }

    private static Instant time(Tree message, Instant receivedAt) {
        String seconds = message.text("timestamp");
        try {
            Instant time = seconds == null ? receivedAt : Instant.ofEpochSecond(Long.parseLong(seconds));
            boolean believable = time.isAfter(Instant.EPOCH) && time.isBefore(receivedAt.plus(SKEW));
            return believable ? time : receivedAt;
        } catch (NumberFormatException | DateTimeException noTime) {
            return receivedAt;
        }
    }

    private static MessageContent content(Tree message) {
        String type = message.text("type");
        String kind = type == null || type.isBlank() || type.length() > LONGEST_KIND ? "unknown" : type;
        return new MessageContent(
                kind, MessageText.of(kind, message), message.fields(), quoted(message), !NOTES.contains(kind));
    }

    private static @Nullable String quoted(Tree message) {
        Tree context = message.at("context");
        return context.has("id") ? context.text("id") : context.text("message_id");
    }
}

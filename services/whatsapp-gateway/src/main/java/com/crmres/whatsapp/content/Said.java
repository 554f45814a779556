package com.crmres.whatsapp.content;

import com.crmres.model.conversation.MessageContent;
import com.crmres.whatsapp.entry.Tree;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was said, by whomever.
 *
 * @param at by Meta's clock, in whole seconds
 */
public record Said(String wamid, Instant at, MessageContent content) {

    /** Longer than any that Meta gives, short enough for an index. */
    private static final int LONGEST_ID = 512;

    private static final int LONGEST_KIND = 64;

    /** How far Meta's clock may be ahead of ours before its time is not believed. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** Noted beside the message that they are about, or about the customer; nobody expects an answer to them. */
    private static final Set<String> NOTES = Set.of("reaction", "system", "edit", "revoke");

    public static Said of(Tree message, Instant receivedAt) throws Unstorable {
        if (message.has("group_id")) {
            throw new Unstorable("group_message");
        }
        return new Said(wamid(message), message.time("timestamp", receivedAt, SKEW), content(message));
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

    private static MessageContent content(Tree message) {
        String type = message.text("type");
        String kind = type == null || type.isBlank() || type.length() > LONGEST_KIND ? "unknown" : type;
        return new MessageContent(
                kind, MessageText.of(kind, message), fields(message), about(kind, message), !isNoted(kind, message));
    }

    /** Forms are kept as they can be read. */
    private static Map<String, Object> fields(Tree message) {
        Tree form = message.at("interactive").at("nfm_reply");
        if (form.has("response_json")) {
            form.fields().put("answers", FlowAnswers.of(form));
        }
        return message.fields();
    }

    /** Notes; and what somebody asked for who is not waiting for words. */
    private static boolean isNoted(String kind, Tree message) {
        return switch (kind) {
            case "interactive" -> message.at(kind).has("call_permission_reply");
            case "contacts" -> "contact_request".equals(message.first(kind).text("origin"));
            default -> NOTES.contains(kind);
        };
    }

    /** The message that it answers, or that it is done to. */
    private static @Nullable String about(String kind, Tree message) {
        String wamid = switch (kind) {
            case "reaction" -> message.at(kind).text("message_id");
            case "edit", "revoke" -> message.at(kind).text("original_message_id");
            default -> quoted(message.at("context"));
        };
        return wamid == null || wamid.length() > LONGEST_ID ? null : wamid;
    }

    private static @Nullable String quoted(Tree context) {
        return context.has("id") ? context.text("id") : context.text("message_id");
    }
}

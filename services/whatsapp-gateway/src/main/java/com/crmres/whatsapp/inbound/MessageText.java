package com.crmres.whatsapp.inbound;

import com.crmres.whatsapp.entry.Tree;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a message, whichever its kind. */
final class MessageText {

    private MessageText() {}

    static @Nullable String of(String kind, Tree message) {
        Tree own = message.at(kind);
        return switch (kind) {
            case "text", "system" -> own.text("body");
            case "image", "video", "document", "audio", "sticker" -> own.text("caption");
            case "button", "order" -> own.text("text");
            case "interactive" -> interactive(own);
            case "reaction" -> own.text("emoji");
            case "location" -> own.has("name") ? own.text("name") : own.text("address");
            case "edit" -> edited(own.at("message"));
            default -> null;
        };
    }

    private static @Nullable String interactive(Tree reply) {
        return Stream.of(
                        reply.at("button_reply").text("title"),
                        reply.at("list_reply").text("title"),
                        reply.at("nfm_reply").text("body"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** An edit holds the message as it reads now; it is not itself an edit. */
    private static @Nullable String edited(Tree message) {
        String kind = message.text("type");
        return kind == null || kind.equals("edit") ? null : of(kind, message);
    }
}

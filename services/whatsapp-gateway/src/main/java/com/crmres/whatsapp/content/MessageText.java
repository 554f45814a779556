package com.crmres.whatsapp.content;

import com.crmres.whatsapp.entry.Tree;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
            case "button" -> own.text("text");
            case "interactive" -> interactive(own);
            case "reaction" -> own.text("emoji");
            case "location" -> joined(", ", Stream.of(own.text("name"), own.text("address")));
            case "contacts" -> joined("\n", message.all("contacts").stream().map(MessageText::person));
            case "order" -> order(own);
            case "edit" -> edited(own.at("message"));
            default -> null;
        };
    }

    private static @Nullable String interactive(Tree reply) {
        return Stream.of(
                        reply.at("button_reply").text("title"),
                        reply.at("list_reply").text("title"),
                        FlowAnswers.inWords(reply.at("nfm_reply")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String person(Tree card) {
        Tree name = card.at("name");
        Tree phone = card.first("phones");
        return joined(
                " ",
                Stream.of(
                        name.has("formatted_name")
                                ? name.text("formatted_name")
                                : joined(" ", Stream.of(name.text("first_name"), name.text("last_name"))),
                        phone.has("phone") ? phone.text("phone") : phone.text("wa_id")));
    }

    /** What was put into the basket, and what was written beside it. */
    private static @Nullable String order(Tree order) {
        Stream<@Nullable String> items = order.all("product_items").stream()
                .map(item -> joined(" × ", Stream.of(item.text("quantity"), item.text("product_retailer_id"))));
        return joined("\n", Stream.concat(items, Stream.of(order.text("text"))));
    }

    /** An edit holds the message as it reads now; it is not itself an edit. */
    private static @Nullable String edited(Tree message) {
        String kind = message.text("type");
        return kind == null || kind.equals("edit") ? null : of(kind, message);
    }

    private static @Nullable String joined(String between, Stream<? extends @Nullable String> parts) {
        List<String> words = parts.filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .map(Object::toString)
                .toList();
        return words.isEmpty() ? null : words.stream().collect(Collectors.joining(between));
    }
}

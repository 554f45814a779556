package com.crmres.model.whatsapp;

import com.crmres.model.conversation.MessageContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Anything that may be sent to a customer. Whatever exists keeps Meta's limits; beyond them there is
 * {@link BeyondLimit} and no message.
 */
public sealed interface Outgoing
        permits Outgoing.Text, Outgoing.Location, Outgoing.Reaction, Interactive, Commerce, Media, Contacts, Template {

    /** Code points of one bubble of text. */
    int LONGEST_TEXT = 4096;

    /** As it is stored and handed to Meta. */
    MessageContent content();

    /** A text of any length in as few bubbles as it takes, since each is paid for; none for a blank one. */
    static List<Text> texts(String text) {
        return Bubbles.of(text).stream().map(Text::of).toList();
    }

    /** The same messages, with neighbours that are but text said in one bubble. */
    static List<Outgoing> merged(List<? extends Outgoing> messages) {
        return Bubbles.merged(messages);
    }

    /**
     * Words alone.
     *
     * @param preview whether the first address in them is shown as a card
     */
    record Text(String body, boolean preview) implements Outgoing {

        public Text {
            Limits.text("text", body, LONGEST_TEXT);
        }

        public static Text of(String body) {
            return new Text(body, false);
        }

        /** The words are not stored twice: what is sent is made from them. */
        @Override
        public MessageContent content() {
            return new MessageContent("text", body, preview ? Map.of("preview_url", true) : null, null, false);
        }
    }

    /** A place on the map. */
    record Location(
            double latitude,
            double longitude,
            @Nullable String name,
            @Nullable String address) implements Outgoing {

        private static final int LONGEST_NAME = 1000;

        public Location {
            Limits.that(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180, "location");
            Limits.optional("location.name", name, LONGEST_NAME);
            Limits.optional("location.address", address, LONGEST_NAME);
        }

        @Override
        public MessageContent content() {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("latitude", latitude);
            payload.put("longitude", longitude);
            if (name != null) {
                payload.put("name", name);
            }
            if (address != null) {
                payload.put("address", address);
            }
            return new MessageContent("location", name == null ? address : name, payload, null, false);
        }
    }

    /**
     * An emoji on a message of the customer's.
     *
     * @param emoji empty to take it back
     */
    record Reaction(String messageWamid, String emoji) implements Outgoing {

        private static final int LONGEST_EMOJI = 32;

        public Reaction {
            Limits.text("reaction.message_id", messageWamid, 512);
            Limits.optional("reaction.emoji", emoji.isEmpty() ? null : emoji, LONGEST_EMOJI);
        }

        @Override
        public MessageContent content() {
            return new MessageContent(
                    "reaction", emoji, Map.of("message_id", messageWamid, "emoji", emoji), null, false);
        }
    }
}

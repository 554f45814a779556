package com.crmres.model.whatsapp;

import com.crmres.model.conversation.MessageContent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file: one that Meta has already, one that it fetches, or one of ours that is handed to it on the way.
 *
 * @param reference Meta's id of an upload, or an address; null of ours until Meta has it
 * @param filename of documents only
 * @param voice whether a sound is shown as a voice note
 */
public record Media(
        Kind kind,
        boolean byId,
        @Nullable String reference,
        @Nullable String caption,
        @Nullable String filename,
        boolean voice)
        implements Outgoing {

    static final int LONGEST_CAPTION = 1024;

    private static final int LONGEST_FILENAME = 240;
    private static final int LONGEST_REFERENCE = 2048;

    public Media {
        Limits.optional(kind.code() + (byId ? ".id" : ".link"), reference, LONGEST_REFERENCE);
        Limits.that(byId || (reference != null && reference.matches("https?://\\S+")), kind.code() + ".link");
        Limits.optional("caption", caption, LONGEST_CAPTION);
        Limits.that(caption == null || kind.hasCaption(), "caption of " + kind.code());
        Limits.optional("filename", filename, LONGEST_FILENAME);
        Limits.that(filename == null || kind == Kind.DOCUMENT, "filename of " + kind.code());
        Limits.that(!voice || kind == Kind.AUDIO, "voice of " + kind.code());
    }

    /** What the file is to the eye or ear. */
    public enum Kind {
        IMAGE,
        VIDEO,
        AUDIO,
        DOCUMENT,
        STICKER;

        /** As Meta spells it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean hasCaption() {
            return this != AUDIO && this != STICKER;
        }
    }

    public static Media uploaded(Kind kind, String mediaId) {
        return new Media(kind, true, mediaId, null, null, false);
    }

    public static Media linked(Kind kind, String link) {
        return new Media(kind, false, link, null, null, false);
    }

    /** A file of ours; the gateway hands it to Meta before the message goes out. */
    public static Media ours(Kind kind) {
        return new Media(kind, true, null, null, null, false);
    }

    public Media saying(@Nullable String words) {
        return new Media(kind, byId, reference, words, filename, voice);
    }

    public Media named(@Nullable String name) {
        return new Media(kind, byId, reference, caption, name, voice);
    }

    public Media asVoiceNote() {
        return new Media(kind, byId, reference, caption, filename, true);
    }

    @Override
    public MessageContent content() {
        Map<String, Object> payload = new LinkedHashMap<>();
        if (reference != null) {
            payload.put(byId ? "id" : "link", reference);
        }
        if (caption != null) {
            payload.put("caption", caption);
        }
        if (filename != null) {
            payload.put("filename", filename);
        }
        if (voice) {
            payload.put("voice", true);
        }
        return new MessageContent(kind.code(), caption, payload, null, false);
    }
}

package com.crmres.sandbox.graph.kind;

import com.crmres.sandbox.graph.media.AttachedMedia;
import com.crmres.sandbox.graph.media.FileKind;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A file: by the id of an upload, or by a link that Meta fetches itself. */
class MediaKind implements MessageKind {

    private static final int CAPTION = 1024;
    private static final int FILENAME = 240;
    private static final Set<FileKind> WITH_CAPTION = Set.of(FileKind.IMAGE, FileKind.VIDEO, FileKind.DOCUMENT);

    private final FileKind type;
    private final AttachedMedia attached;

    MediaKind(FileKind type, AttachedMedia attached) {
        this.type = type;
        this.attached = attached;
    }

    @Override
    public String name() {
        return type.word();
    }

    @Override
    public Content read(BusinessNumber number, JsonNode body) {
        JsonNode media = MessageKind.object(body, name());
        String caption = caption(media);
        checkFilename(media);
        checkVoice(media);
        URI link = attached.check(number, type, media, name());
        return link == null ? Content.payload(caption, media) : Content.linked(caption, media, link);
    }

    private @Nullable String caption(JsonNode media) {
        Limits.require(
                !media.has("caption") || WITH_CAPTION.contains(type),
                () -> GraphErrors.invalidParam("Unexpected key \"caption\" on param \"" + name() + "\"."));
        return Limits.optionalText(media, "caption", "Caption text", CAPTION);
    }

    private void checkFilename(JsonNode media) {
        Limits.require(
                !media.has("filename") || type == FileKind.DOCUMENT,
                () -> GraphErrors.invalidParam("Unexpected key \"filename\" on param \"" + name() + "\"."));
        Limits.optionalText(media, "filename", "Filename", FILENAME);
    }

    private void checkVoice(JsonNode media) {
        JsonNode voice = media.path("voice");
        Limits.require(
                voice.isMissingNode() || (type == FileKind.AUDIO && voice.isBoolean()),
                () -> GraphErrors.invalidParam("Param " + name() + "['voice'] must be a boolean of an audio."));
    }
}

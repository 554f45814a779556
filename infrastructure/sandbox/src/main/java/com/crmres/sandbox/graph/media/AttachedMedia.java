package com.crmres.sandbox.graph.media;

import com.crmres.sandbox.graph.refusal.GraphError;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Checks the file that a message carries, by id or by link. */
@Component
public class AttachedMedia {

    private static final int LINK = 2048;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final MediaFiles files;

    AttachedMedia(MediaFiles files) {
        this.files = files;
    }

    /** The link when there is one, nothing when the file was uploaded before. */
    public @Nullable URI check(BusinessNumber number, FileKind type, JsonNode media, String label) {
        boolean byId = media.hasNonNull("id");
        boolean byLink = media.hasNonNull("link");
        Limits.require(
                byId || byLink,
                () -> GraphErrors.invalidParam("Param " + label + " must have exactly one of id or link."));
        Limits.require(
                !(byId && byLink),
                () -> GraphErrors.invalidParam("Param " + label + " must not have both id and link."));
        if (byLink) {
            return link(media, label);
        }
        checkUpload(number, type, media.path("id").asString(""), label);
        return null;
    }

    private void checkUpload(BusinessNumber number, FileKind type, String id, String label) {
        MediaFile file = files.find(id)
                .filter(found -> found.belongsTo(number))
                .orElseThrow(() -> GraphErrors.invalidValue(
                        "Param " + label + "['id'] is not a valid whatsapp business account media attachment ID"));
        Limits.require(
                type.takes(file.mimeType()),
                () -> GraphErrors.invalidValue("Unsupported " + type.title() + " mime type " + file.mimeType()
                        + ". Please use one of " + String.join(", ", type.mimeTypes()) + "."));
    }

    private static URI link(JsonNode media, String label) {
        String link = Limits.text(media, "link", label + " link", LINK);
        try {
            URI uri = URI.create(link);
            Limits.require(SCHEMES.contains(String.valueOf(uri.getScheme())), () -> badLink(label));
            return uri;
        } catch (IllegalArgumentException e) {
            throw badLink(label);
        }
    }

    private static GraphError badLink(String label) {
        return GraphErrors.invalidParam("Param " + label + "['link'] is not a valid URI.");
    }
}

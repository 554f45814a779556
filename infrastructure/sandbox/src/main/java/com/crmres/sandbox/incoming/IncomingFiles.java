package com.crmres.sandbox.incoming;

import com.crmres.sandbox.graph.media.MediaFile;
import com.crmres.sandbox.graph.media.MediaFiles;
import com.crmres.sandbox.graph.media.MediaLinks;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.sample.Samples;
import java.util.Base64;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The file of a photo, a voice note and so on: brought in before, sent along, or a sample made here. */
@Component
class IncomingFiles {

    private final MediaFiles files;
    private final MediaLinks links;

    IncomingFiles(MediaFiles files, MediaLinks links) {
        this.files = files;
        this.links = links;
    }

    JsonNode complete(BusinessNumber number, MessageRequest request) {
        ObjectNode media = request.payload() instanceof ObjectNode object
                ? object.deepCopy()
                : JsonNodeFactory.instance.objectNode();
        if (media.has("id") || media.has(request.type())) {
            return media;
        }
        MediaFile file = file(number, request.type(), media);
        describe(media, file, request.type());
        if (request.text() != null && !media.has("caption")) {
            media.put("caption", request.text());
        }
        return media;
    }

    private MediaFile file(BusinessNumber number, String type, ObjectNode media) {
        JsonNode id = media.remove("media_id");
        JsonNode data = media.remove("data");
        if (id != null) {
            return files.find(id.asString(""))
                    .orElseThrow(() -> new NoSuchElementException("No file with id " + id.asString("")));
        }
        Samples.Sample sent = data == null ? Samples.of(type) : sent(media, data.asString(""));
        return files.receive(number.wabaId(), sent.mimeType(), sent.bytes(), sent.filename());
    }

    private static Samples.Sample sent(ObjectNode media, String data) {
        String mimeType = media.path("mime_type").asString("application/octet-stream");
        return new Samples.Sample(
                mimeType,
                Base64.getDecoder().decode(data),
                media.path("filename").asString(null));
    }

    private void describe(ObjectNode media, MediaFile file, String type) {
        media.put("mime_type", file.mimeType())
                .put("sha256", file.sha256Base64())
                .put("id", file.id())
                .put("url", links.inWebhook(file));
        if (type.equals("audio") && !media.has("voice")) {
            media.put("voice", file.mimeType().startsWith("audio/ogg"));
        }
        if (type.equals("sticker") && !media.has("animated")) {
            media.put("animated", false);
        }
        if (type.equals("document") && !media.has("filename") && file.filename() != null) {
            media.put("filename", file.filename());
        }
    }
}

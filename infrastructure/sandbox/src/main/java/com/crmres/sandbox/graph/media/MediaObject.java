package com.crmres.sandbox.graph.media;

import com.crmres.sandbox.graph.Access;
import com.crmres.sandbox.graph.GraphCall;
import com.crmres.sandbox.graph.GraphObject;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One file, looked up and deleted by its id. */
@Component
class MediaObject implements GraphObject {

    private final Access access;
    private final MediaFiles files;
    private final MediaLinks links;

    MediaObject(Access access, MediaFiles files, MediaLinks links) {
        this.access = access;
        this.files = files;
        this.links = links;
    }

    @Override
    public boolean is(String id) {
        return files.find(id).isPresent();
    }

    @Override
    public Object read(GraphCall call) {
        MediaFile file = mine(call);
        String base = ServletUriComponentsBuilder.fromContextPath(call.request())
                .build()
                .toUriString();
        return new View(links.link(base, file), file.mimeType(), file.sha256(), file.size(), file.id(), "whatsapp");
    }

    @Override
    public Object remove(GraphCall call) {
        files.delete(mine(call));
        return Map.of("success", true);
    }

    private MediaFile mine(GraphCall call) {
        MediaFile file = files.find(call.id()).orElseThrow(call::unsupported);
        List<BusinessNumber> numbers = access.account(call.method(), file.wabaId(), call.request());
        String asked = call.request().getParameter("phone_number_id");
        Limits.require(
                asked == null
                        || numbers.stream()
                                .anyMatch(number -> number.phoneNumberId().equals(asked)),
                call::unsupported);
        return file;
    }

    private record View(
            String url, String mimeType, String sha256, long fileSize, String id, String messagingProduct) {}
}

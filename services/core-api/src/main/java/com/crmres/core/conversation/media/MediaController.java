package com.crmres.core.conversation.media;

import com.crmres.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files of messages over HTTP. */
@RestController
@Tag(name = "Conversations")
class MediaController {

    private final MediaReader media;

    MediaController(MediaReader media) {
        this.media = media;
    }

    @GetMapping("/api/v1/conversations/{id}/messages/{message_id}/media")
    @Operation(
            operationId = "getMessageMedia",
            summary = "Get a signed link to the picture, film, sound, document or sticker of a message",
            description =
                    "404 for a message that carries no file. Who stores the link stores it in vain: it ends soon.")
    ResponseEntity<MediaResponse> get(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @PathVariable("message_id") UUID messageId) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(media.get(caller, id, messageId));
    }
}

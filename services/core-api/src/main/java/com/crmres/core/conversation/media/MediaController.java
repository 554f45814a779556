package com.crmres.core.conversation.media;

import com.crmres.core.api.AtLeast;
import com.crmres.core.conversation.MessageResponse;
import com.crmres.core.conversation.staff.AsItStands;
import com.crmres.core.conversation.staff.StaffRequests.Written;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Files of messages over HTTP. */
@RestController
@Tag(name = "Conversations")
class MediaController {

    private static final String BINARY = "binary";

    private final MediaReader media;
    private final MediaSender sender;
    private final MediaSettings settings;

    MediaController(MediaReader media, MediaSender sender, MediaSettings settings) {
        this.media = media;
        this.sender = sender;
        this.settings = settings;
    }

    @PostMapping(path = "/api/v1/conversations/{id}/media", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AtLeast(Role.AGENT)
    @AsItStands
    @Operation(
            operationId = "sendMedia",
            summary = "Send the customer a picture, film, sound, document or sticker",
            description =
                    "What it goes out as follows from the file: JPEG and PNG as pictures up to 5 MB, MP4 and 3GPP as"
                            + " films and AAC, AMR, MP3, M4A and Ogg with one channel of Opus as sounds up to 16 MB, WebP as a"
                            + " sticker up to 100 KB or, where it moves, 500 KB, and PDF, Word, Excel, PowerPoint and plain text as"
                            + " documents up to 25 MB. Takes the conversation over when the AI has it. Under one Idempotency-Key"
                            + " one message is sent, however often the request is repeated.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schemaProperties = {
                                                @SchemaProperty(
                                                        name = "file",
                                                        schema = @Schema(type = "string", format = BINARY)),
                                                @SchemaProperty(
                                                        name = "caption",
                                                        schema =
                                                                @Schema(
                                                                        type = "string",
                                                                        maxLength = 1024,
                                                                        description =
                                                                                "Of pictures, films and documents")),
                                                @SchemaProperty(
                                                        name = "reply_to",
                                                        schema =
                                                                @Schema(
                                                                        type = "string",
                                                                        format = "uuid",
                                                                        description =
                                                                                "The message of this conversation that it answers")),
                                                @SchemaProperty(
                                                        name = "force",
                                                        schema =
                                                                @Schema(
                                                                        type = "boolean",
                                                                        description =
                                                                                "Also when a colleague has the conversation, who keeps it"))
                                            })))
    @ApiResponse(responseCode = "201", description = "Written, and on its way")
    @ApiResponse(responseCode = "200", description = "Was written before under this key: as it is now")
    @ApiResponse(
            responseCode = "400",
            description = "file_unreadable: no form that can be read; file_not_sendable: nothing that WhatsApp takes",
            content = @Content(schema = @Schema(ref = AsItStands.ERROR)))
    @ApiResponse(
            responseCode = "413",
            description = "payload_too_large: details.most_bytes says how large such a file may be",
            content = @Content(schema = @Schema(ref = AsItStands.ERROR)))
    @ApiResponse(
            responseCode = "422",
            description = "idempotency_key_reused: the key stands for another request",
            content = @Content(schema = @Schema(ref = AsItStands.ERROR)))
    @ApiResponse(
            responseCode = "503",
            description = "unavailable: the file could not be stored, and nothing was sent",
            content = @Content(schema = @Schema(ref = AsItStands.ERROR)))
    ResponseEntity<MessageResponse> send(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Parameter(description = "1 to 64 printable characters of the client's choice, new for each message")
                    @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = "[\\x21-\\x7E]{1,64}")
                    String key,
            HttpServletRequest request)
            throws IOException {
        sender.mustSee(caller, id);
        FileForm form = FileForm.of(request, settings.largest().toBytes());
        Written written = sender.send(caller, id, key, form);
        return ResponseEntity.status(written.now() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(written.message());
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

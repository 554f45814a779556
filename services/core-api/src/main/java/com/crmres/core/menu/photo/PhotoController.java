package com.crmres.core.menu.photo;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pictures of dishes over HTTP. */
@RestController
@RequestMapping("/api/v1/menu/items/{id}/photo")
@Tag(name = "Menu")
class PhotoController {

    private static final String ERROR = "#/components/schemas/Error";
    private static final String WEBP = "image/webp";

    private final PhotoDesk desk;
    private final PhotoSettings settings;

    PhotoController(PhotoDesk desk, PhotoSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @PutMapping(
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE, WEBP, MediaType.MULTIPART_FORM_DATA_VALUE
            })
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "putMenuItemPhoto",
            summary = "Give a dish its picture",
            description =
                    "A JPEG, PNG or WebP of at most 5 MB and 16 million pixels. It is turned upright, made smaller"
                            + " where it is large, and kept without what the camera wrote into it.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.IMAGE_JPEG_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.IMAGE_PNG_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = WEBP, schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schemaProperties =
                                                @SchemaProperty(
                                                        name = "photo",
                                                        schema = @Schema(type = "string", format = "binary")))
                            }))
    @ApiResponse(responseCode = "200", description = "The dish has this picture")
    @ApiResponse(
            responseCode = "400",
            description = "photo_unreadable: no JPEG, PNG or WebP that can be read; photo_too_many_pixels",
            content = @Content(schema = @Schema(ref = ERROR)))
    @ApiResponse(
            responseCode = "503",
            description = "unavailable: the picture could not be stored; the dish has the one it had",
            content = @Content(schema = @Schema(ref = ERROR)))
    ResponseEntity<ItemPhoto> put(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletRequest request)
            throws IOException {
        byte[] file = Upload.read(request, settings.largest().toBytes());
        ItemPhoto photo = desk.put(caller, id, ifMatch, file);
        return Versions.of(photo, photo.version());
    }

    @DeleteMapping
    @AtLeast(Role.MANAGER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeMenuItemPhoto", summary = "Take a dish's picture away")
    void remove(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.remove(caller, id, ifMatch);
    }
}

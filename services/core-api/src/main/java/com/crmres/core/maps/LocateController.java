package com.crmres.core.maps;

import com.crmres.core.api.AtLeast;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The map over HTTP. */
@RestController
@Tag(name = "Branches")
class LocateController {

    private static final String ERROR = "#/components/schemas/Error";

    private final Geocoder geocoder;

    LocateController(Geocoder geocoder) {
        this.geocoder = geocoder;
    }

    @PostMapping("/api/v1/branches/locate")
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "locateAddress", summary = "Find where an address is on the map; stores nothing")
    @ApiResponse(responseCode = "200", description = "The places that may be meant, the likeliest first")
    @ApiResponse(
            responseCode = "409",
            description = "maps_unavailable: no map is set up here",
            content = @Content(schema = @Schema(ref = ERROR)))
    @ApiResponse(
            responseCode = "503",
            description = "maps_failed: the map does not answer",
            content = @Content(schema = @Schema(ref = ERROR)))
    Located locate(@Valid @RequestBody LocateRequest request, Locale locale) {
        return new Located(
                geocoder.locate(request.address().strip(), locale.getLanguage().equals("en") ? "en" : "ar"));
    }

    /** What was found. */
    @Schema(name = "LocatedAddress")
    record Located(List<Candidate> candidates) {}
}

package com.crmres.core.privacy.export;

import com.crmres.core.api.AtLeast;
import com.crmres.core.idempotency.IdempotencyKeys.Made;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All that is held of a customer, over HTTP. */
@RestController
@RequestMapping("/api/v1/customers/{id}/export")
@Tag(name = "Privacy")
class ExportController {

    private final Exporting exporting;

    ExportController(Exporting exporting) {
        this.exporting = exporting;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "exportCustomer",
            summary = "Download all that is held of a customer",
            description = "Every row of every table that names or describes them, as it is now. Under one"
                    + " Idempotency-Key one export is entered in the audit log.")
    @ApiResponse(
            responseCode = "201",
            description = "A file to be handed to the customer",
            content = @Content(schema = @Schema(implementation = CustomerExport.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Was asked for before under this key: as it is now",
            content = @Content(schema = @Schema(implementation = CustomerExport.class)))
    @ApiResponse(
            responseCode = "409",
            description = "customer_of_other_branches: part of it belongs to branches that the caller does not see",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Error")))
    @ApiResponse(
            responseCode = "422",
            description = "idempotency_key_reused: the key stands for another request",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Error")))
    void export(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Parameter(description = "1 to 64 printable characters of the client's choice, new for each request")
                    @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = "[\\x21-\\x7E]{1,64}")
                    String key,
            HttpServletResponse response)
            throws IOException {
        Made made = exporting.begin(caller, id, key);
        response.setStatus(made.now() ? HttpStatus.CREATED.value() : HttpStatus.OK.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customer-" + id + ".json\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        exporting.write(caller, id, made.subjectId(), response.getOutputStream());
    }
}

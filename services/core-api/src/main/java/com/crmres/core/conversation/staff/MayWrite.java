package com.crmres.core.conversation.staff;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** For those who talk to customers; a viewer only reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "403",
        description = "The caller's role only reads",
        content = @Content(schema = @Schema(ref = MayWrite.ERROR)))
@ApiResponse(
        responseCode = "409",
        description =
                "Not as the conversation stands: conversation_closed, window_closed, or taken_by_other with details.assigned_to",
        content = @Content(schema = @Schema(ref = MayWrite.ERROR)))
@PreAuthorize("hasAnyRole('OWNER', 'MANAGER', 'AGENT')")
@interface MayWrite {

    String ERROR = "#/components/schemas/Error";
}

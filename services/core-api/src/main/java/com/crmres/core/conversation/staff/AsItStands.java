package com.crmres.core.conversation.staff;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the description what the conversation's present state can refuse. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "409",
        description =
                "Not as the conversation stands: conversation_closed, window_closed with details.templates that may be sent,"
                        + " or taken_by_other with details.assigned_to",
        content = @Content(schema = @Schema(ref = AsItStands.ERROR)))
public @interface AsItStands {

    String ERROR = "#/components/schemas/Error";
}

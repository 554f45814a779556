package com.crmres.core.conversation.template;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A template that may be sent in a conversation now. */
@Schema(name = "TemplateOffer")
public record TemplateOffer(
        String name,
        String language,

        @Schema(description = "What it says, its places in double braces")
        String text,

        @Schema(description = "The names or numbers of its places, in the order that values are given in")
        List<String> places) {}

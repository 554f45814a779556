package com.crmres.core.conversation.label;

import com.crmres.model.LocalizedText;
import com.crmres.model.conversation.Label;
import com.crmres.model.conversation.LabelColour;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A label as it is kept. */
@Schema(name = "Label")
record LabelResponse(
        UUID id,
        LocalizedText name,
        LabelColour colour,

        @Schema(description = "Its place among the others, from 0")
        int position,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Raised by each change but of the position; the ETag carries it")
        long version) {

    static LabelResponse of(Label label) {
        return new LabelResponse(
                label.id(),
                label.name(),
                label.colour(),
                label.position(),
                label.createdAt(),
                label.updatedAt(),
                label.version());
    }
}

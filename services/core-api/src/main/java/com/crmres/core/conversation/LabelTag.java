package com.crmres.core.conversation;

import com.crmres.model.LocalizedText;
import com.crmres.model.conversation.Label;
import com.crmres.model.conversation.LabelColour;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A label as a conversation carries it. */
@Schema(name = "LabelTag")
public record LabelTag(UUID id, LocalizedText name, LabelColour colour) {

    static LabelTag of(Label label) {
        return new LabelTag(label.id(), label.name(), label.colour());
    }
}

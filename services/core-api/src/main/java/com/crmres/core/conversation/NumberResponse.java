package com.crmres.core.conversation;

import com.crmres.model.restaurant.WhatsAppNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** The restaurant's number that a conversation is held on. */
@Schema(name = "ConversationNumber")
public record NumberResponse(UUID id, String displayPhoneNumber) {

    static NumberResponse of(WhatsAppNumber number) {
        return new NumberResponse(number.id(), number.displayPhoneNumber());
    }
}

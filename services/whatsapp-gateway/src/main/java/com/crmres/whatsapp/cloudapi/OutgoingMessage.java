package com.crmres.whatsapp.cloudapi;

import com.crmres.model.conversation.MessageContent;
import com.crmres.whatsapp.credential.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A message as it is handed to Meta.
 *
 * @param id comes back in every status
 * @param recipient a phone number in E.164, or a BSUID
 */
public record OutgoingMessage(
        UUID id, Account account, String phoneNumberId, boolean toPhone, String recipient, MessageContent content) {

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("messaging_product", "whatsapp");
        body.put("recipient_type", "individual");
        body.put(toPhone ? "to" : "recipient", recipient);
        body.put("biz_opaque_callback_data", id.toString());
        if (content.replyToWamid() != null) {
            body.put("context", Map.of("message_id", content.replyToWamid()));
        }
        body.put("type", content.kind());
        body.put(content.kind(), own());
        return body;
    }

    private Object own() {
        Map<String, Object> payload = content.payload() == null ? Map.of() : content.payload();
        return switch (content.kind()) {
            case "text" ->
                Map.of(
                        "body",
                        String.valueOf(content.text()),
                        "preview_url",
                        payload.getOrDefault("preview_url", false));
            // the only kind that is a list to Meta
            case "contacts" -> payload.getOrDefault("contacts", List.of());
            default -> payload;
        };
    }
}

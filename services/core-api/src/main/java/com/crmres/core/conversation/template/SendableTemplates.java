package com.crmres.core.conversation.template;

import com.crmres.kit.error.InvalidRequest;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.whatsapp.Outgoing;
import com.crmres.model.whatsapp.Template;
import com.crmres.model.whatsapp.Template.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Offers and fills the utility templates that Meta has approved for a conversation's number. */
@Component
public class SendableTemplates {

    private static final int MOST_OFFERED = 20;

    private final ApprovedTemplates templates;

    SendableTemplates(ApprovedTemplates templates) {
        this.templates = templates;
    }

    public List<TemplateOffer> offersIn(Conversation conversation) {
        return sendable(conversation).limit(MOST_OFFERED).map(FilledText::offer).toList();
    }

    /** As it is sent; refused when it may not be, or when its places and the values do not match. */
    public Outgoing fill(Conversation conversation, TemplateChoice choice) {
        FilledText text = sendable(conversation)
                .filter(one -> one.template().name().equals(choice.name())
                        && one.template().language().equals(choice.language()))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("template_not_sendable", Map.of("name", choice.name())));
        if (text.places().size() != choice.filling().size()) {
            throw new InvalidRequest(
                    "template_values",
                    Map.of("places", text.places(), "given", choice.filling().size()));
        }
        List<Value> values = text.values(choice.filling());
        return new Template(choice.name(), choice.language(), null, values, List.of(), text.saying(values));
    }

    private Stream<FilledText> sendable(Conversation conversation) {
        return templates.sendableFrom(conversation.whatsappNumberId()).stream()
                .map(FilledText::of)
                .filter(FilledText::needsOnlyWords);
    }
}

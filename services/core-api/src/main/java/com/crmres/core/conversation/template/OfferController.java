package com.crmres.core.conversation.template;

import com.crmres.core.api.AtLeast;
import com.crmres.core.conversation.ConversationRows;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates over HTTP, for those who answer in a conversation. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/templates")
@Tag(name = "Conversations")
class OfferController {

    private final Tenants tenants;
    private final ConversationRows conversations;
    private final SendableTemplates templates;

    OfferController(Tenants tenants, ConversationRows conversations, SendableTemplates templates) {
        this.tenants = tenants;
        this.conversations = conversations;
        this.templates = templates;
    }

    @GetMapping
    @AtLeast(Role.AGENT)
    @Operation(
            operationId = "listTemplateOffers",
            summary = "List the approved templates that may be sent in a conversation, after 24 hours of silence too")
    OfferList list(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        return tenants.read(
                caller.restaurantId(), () -> new OfferList(templates.offersIn(conversations.find(caller, id))));
    }
}

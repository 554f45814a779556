package com.crmres.core.conversation.label;

import com.crmres.core.api.AtLeast;
import com.crmres.core.conversation.ConversationResponse;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The labels of a conversation over HTTP. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/labels")
@Tag(name = "Labels")
class ConversationLabelController {

    private final Labelling labelling;

    ConversationLabelController(Labelling labelling) {
        this.labelling = labelling;
    }

    @PutMapping
    @AtLeast(Role.AGENT)
    @Operation(operationId = "labelConversation", summary = "Give a conversation these labels and no others")
    ConversationResponse label(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Valid @RequestBody LabelChoice choice) {
        return labelling.label(caller, id, choice.labelIds());
    }
}

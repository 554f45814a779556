package com.crmres.core.conversation.staff;

import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** Those whom a conversation may be given to, by name. */
@Schema(name = "AssigneeList")
record AssigneeList(List<Assignable> assignees) {

    /** One of them. */
    @Schema(name = "Assignee")
    record Assignable(
            UUID id,
            String name,
            Role role,

            @Schema(description = "How many open conversations they have")
            long openConversations) {

        static Assignable of(Colleague colleague) {
            return new Assignable(
                    colleague.user().id(),
                    colleague.user().name(),
                    colleague.membership().role(),
                    colleague.open());
        }
    }
}

package com.crmres.core.conversation;

import com.crmres.model.customer.Customer;
import com.crmres.model.customer.LanguagePreference;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a conversation is with. */
@Schema(name = "ConversationCustomer")
public record CustomerResponse(UUID id, @Nullable String name, LanguagePreference languagePreference) {

    static CustomerResponse of(Customer customer) {
        return new CustomerResponse(customer.id(), customer.name(), customer.languagePreference());
    }
}

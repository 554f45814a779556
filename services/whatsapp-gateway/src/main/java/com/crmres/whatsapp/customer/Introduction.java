package com.crmres.whatsapp.customer;

import com.crmres.model.customer.IdentityKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Meta presents whoever wrote a message.
 *
 * @param name of the profile, as the customer chose it
 * @param identities in no order, none twice
 */
public record Introduction(@Nullable String name, List<Identity> identities) {

    public boolean isAnonymous() {
        return identities.stream().allMatch(identity -> identity.kind() == IdentityKind.USERNAME);
    }
}

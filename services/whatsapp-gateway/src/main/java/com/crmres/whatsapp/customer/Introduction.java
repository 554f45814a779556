package com.crmres.whatsapp.customer;

import com.crmres.model.customer.IdentityKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Meta presents a customer.
 *
 * @param name of the profile, as the customer chose it
 * @param identities in no order, none twice
 * @param former those of them that the customer bears no more from now on
 */
public record Introduction(@Nullable String name, List<Identity> identities, List<Identity> former) {

    public boolean isAnonymous() {
        return identities.stream().allMatch(identity -> identity.kind() == IdentityKind.USERNAME);
    }

    /** Whether it tells that a customer changed number or account. */
    boolean isChange() {
        return !former.isEmpty();
    }
}

package com.crmres.core.account;

import com.crmres.kit.error.DomainException;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The link was used, replaced, is too old, or was never ours: which of these is nobody's business. */
public final class LinkInvalid extends DomainException {

    public LinkInvalid() {
        super(HttpStatus.BAD_REQUEST, "link_invalid", Map.of());
    }
}
